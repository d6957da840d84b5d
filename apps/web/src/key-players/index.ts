export { keyPlayerKeys } from './key-players.queries.js';
export { KeyPlayersPanel } from './key-players-panel.js';
