export { AgendaItem } from './agenda-item.entity.js';
export { OneOnOnesModule } from './one-on-ones.module.js';
