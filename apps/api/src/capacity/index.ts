export { Capacity } from './capacity.entity.js';
export { CapacityModule } from './capacity.module.js';
export { CapacityService } from './capacity.service.js';
