export { CheckInsPanel } from './check-ins-panel.js';
