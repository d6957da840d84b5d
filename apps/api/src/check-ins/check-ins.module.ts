import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { Purges, RecordsModule } from '../records/index.js';
import { CheckInLists } from './check-in-lists.js';
import { CheckInsController } from './check-ins.controller.js';
import { CheckInsService } from './check-ins.service.js';
import { OwnCheckIns } from './own-check-ins.js';

@Module({
  imports: [IdentityModule, RecordsModule],
  controllers: [CheckInsController],
  providers: [CheckInsService, CheckInLists, OwnCheckIns],
  exports: [CheckInsService],
})
export class CheckInsModule {
  constructor(purges: Purges) {
    purges.add('check_ins');
  }
}
