export { Agreement } from './agreement.entity.js';
export { AgreementsModule } from './agreements.module.js';
