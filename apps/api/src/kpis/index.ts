export { Kpi } from './kpi.entity.js';
export { KpiReading } from './kpi-reading.entity.js';
export { KpiMoves } from './kpi-moves.js';
export { KpisModule } from './kpis.module.js';
export { kpisRecount } from './kpis.recount.js';
export { KpisService } from './kpis.service.js';
export { ReadingsImportService } from './readings-import.service.js';
