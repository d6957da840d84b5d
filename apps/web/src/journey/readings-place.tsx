import { quietly } from './quietly.js';

/** What the two say, beside what is computed. */
export const ReadingsPlace = quietly(
  'assessments',
  async () => (await import('../assessments/index.js')).StandingInShort,
);
