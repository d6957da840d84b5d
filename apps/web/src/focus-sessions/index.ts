export { FocusPanel } from './focus-panel.js';
