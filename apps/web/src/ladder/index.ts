export { findLevel, laddersQuery, levelAbove } from './ladders.queries.js';
export { useCompetencies } from './use-competencies.js';
