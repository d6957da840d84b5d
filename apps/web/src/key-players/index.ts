export { KeyPlayersPanel } from './key-players-panel.js';
