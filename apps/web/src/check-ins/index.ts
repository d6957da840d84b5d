export { energyTrendQuery } from './check-ins.queries.js';
export { CheckInsPanel } from './check-ins-panel.js';
