export { AssessmentsPanel } from './assessments-panel.js';
export { standingQuery } from './assessments.queries.js';
export { RatingMark } from './rating-mark.js';
export { StandingInShort } from './standing-in-short.js';
