import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { Purges, RecordsModule } from '../records/index.js';
import { AgendaService } from './agenda.service.js';
import { OneOnOnesController } from './one-on-ones.controller.js';
import { OneOnOnesService } from './one-on-ones.service.js';

@Module({
  imports: [IdentityModule, RecordsModule],
  controllers: [OneOnOnesController],
  providers: [OneOnOnesService, AgendaService],
  exports: [AgendaService],
})
export class OneOnOnesModule {
  constructor(purges: Purges) {
    purges.add('agenda_items');
  }
}
