import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { ProgressModule } from '../progress/index.js';
import { Purges, RecordsModule } from '../records/index.js';
import { KpiLists } from './kpi-lists.js';
import { KpiMoves } from './kpi-moves.js';
import { KpiReadingsController } from './kpi-readings.controller.js';
import { KpiReadingsService } from './kpi-readings.service.js';
import { KpisController } from './kpis.controller.js';
import { KpisService } from './kpis.service.js';
import { ReadingsImportService } from './readings-import.service.js';

@Module({
  imports: [IdentityModule, ProgressModule, RecordsModule],
  controllers: [KpisController, KpiReadingsController],
  providers: [KpisService, KpiLists, KpiMoves, KpiReadingsService, ReadingsImportService],
  exports: [KpisService, KpiMoves, ReadingsImportService],
})
export class KpisModule {
  constructor(purges: Purges) {
    purges.add('kpi_readings');
    purges.add('kpis');
  }
}
