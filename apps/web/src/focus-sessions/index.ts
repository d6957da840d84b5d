export { FocusPanel } from './focus-panel.js';
export { FocusedTime } from './focused-time.js';
