export { TimingPanel } from './timing-panel.js';
