export { OpportunitiesPanel } from './opportunities-panel.js';
