export { canBeRestored, deleted } from './deletion.js';
export { contains } from './folded-search.js';
export { told } from './told.js';
export { visibleTo } from './visible-to.js';
