export { GoalsPanel } from './goals-panel.js';
