export { QuickLog } from './quick-log.js';
