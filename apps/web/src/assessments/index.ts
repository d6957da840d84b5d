export { AssessmentsPanel } from './assessments-panel.js';
export { BothRatings } from './both-ratings.js';
export { useReadApart } from './read-apart.js';
export { StandingInShort } from './standing-in-short.js';
