export { CheckIn } from './check-in.entity.js';
export { CheckInsModule } from './check-ins.module.js';
export { CheckInsService } from './check-ins.service.js';
