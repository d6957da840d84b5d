export { canBeRestored, deleted } from './deletion.js';
export { contains } from './folded-search.js';
export { Purges } from './purges.js';
export { RecordsModule } from './records.module.js';
export { told } from './told.js';
export { visibleTo } from './visible-to.js';
