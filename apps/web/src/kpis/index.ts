export { useKpiSearch } from './kpi-options.js';
export { KpisPanel } from './kpis-panel.js';
