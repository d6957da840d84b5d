export { firstName } from './first-name.js';
export { coverageQuery, journeyQuery } from './journey.queries.js';
export { useStanding } from './standing.js';
