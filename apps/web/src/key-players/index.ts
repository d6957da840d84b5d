export { KeyPlayersPanel } from './key-players-panel.js';
export { UpwardsPanel } from './upwards-panel.js';
