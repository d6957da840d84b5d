export { findLevel, laddersQuery, levelAbove } from './ladders.queries.js';
