export { VisibilityPanel } from './visibility-panel.js';
