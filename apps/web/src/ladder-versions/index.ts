export { barWords } from './bar-words.js';
export { ChangeList } from './change-list.js';
export { HistoryDrawer } from './history-drawer.js';
export { VersionRows } from './version-rows.js';
