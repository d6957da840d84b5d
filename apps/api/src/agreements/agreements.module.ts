import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { Purges, RecordsModule } from '../records/index.js';
import { AgreementsController } from './agreements.controller.js';
import { AgreementsService } from './agreements.service.js';
import { DueReminders } from './due-reminders.js';

@Module({
  imports: [IdentityModule, RecordsModule],
  controllers: [AgreementsController],
  providers: [AgreementsService, DueReminders],
  exports: [AgreementsService],
})
export class AgreementsModule {
  constructor(purges: Purges) {
    purges.add('agreements');
  }
}
