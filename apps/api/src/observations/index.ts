export { Observation } from './observation.entity.js';
export { ObservationsModule } from './observations.module.js';
export { observationsRecount } from './observations.queries.js';
export { ObservationsService } from './observations.service.js';
export { Pattern } from './pattern.entity.js';
export { PatternsService } from './patterns.service.js';
