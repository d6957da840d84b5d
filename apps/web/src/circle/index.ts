export { CircleSummary } from './circle-summary.js';
