export { AgendaItem } from './agenda-item.entity.js';
export { AgendaService } from './agenda.service.js';
export { OneOnOnesModule } from './one-on-ones.module.js';
