export { Agreement } from './agreement.entity.js';
export { AgreementsModule } from './agreements.module.js';
export { AgreementsService } from './agreements.service.js';
