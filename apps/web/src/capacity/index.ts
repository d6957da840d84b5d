export { CapacityPanel } from './capacity-panel.js';
export { capacityQuery } from './capacity.queries.js';
