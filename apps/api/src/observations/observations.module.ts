import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { ProgressModule } from '../progress/index.js';
import { Purges, RecordsModule } from '../records/index.js';
import { KeptObservations } from './kept-observations.js';
import { ObservationLists } from './observation-lists.js';
import { ObservationsController } from './observations.controller.js';
import { ObservationsService } from './observations.service.js';
import { PatternsController } from './patterns.controller.js';
import { PatternsService } from './patterns.service.js';

@Module({
  imports: [IdentityModule, ProgressModule, RecordsModule],
  controllers: [ObservationsController, PatternsController],
  providers: [ObservationsService, PatternsService, ObservationLists, KeptObservations],
  exports: [ObservationsService, PatternsService],
})
export class ObservationsModule {
  constructor(purges: Purges) {
    purges.add('observations');
    purges.add('patterns');
  }
}
