export { ObservationsPanel } from './observations-panel.js';
