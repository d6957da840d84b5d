import type { LadderTemplate } from '../ladder.types.js';
import { competencies } from './competencies.js';
import { early } from './ic-early.js';
import { senior } from './ic-senior.js';
import { management } from './management.js';
import { levelsOf } from '../track-of.js';

/** The ladder that a new organization begins with. Competencies and levels are named as the field names them. */
export const engineeringLadder: LadderTemplate = {
  name: 'Engineering',
  competencies,
  tracks: [
    {
      key: 'ic',
      name: 'Individual contributor',
      levels: levelsOf(
        [
          { code: 'IC1', title: 'Associate Engineer', scope: 'A task', typicalMonths: 12 },
          { code: 'IC2', title: 'Engineer', scope: 'A feature', typicalMonths: 18 },
          { code: 'IC3', title: 'Engineer II', scope: 'A project', typicalMonths: 24 },
          { code: 'IC4', title: 'Senior Engineer', scope: 'An area', typicalMonths: 36 },
          { code: 'IC5', title: 'Staff Engineer', scope: 'Several teams', typicalMonths: 48 },
          { code: 'IC6', title: 'Principal Engineer', scope: 'The company', typicalMonths: null },
        ],
        { ...early, ...senior },
        1,
      ),
    },
    {
      key: 'management',
      name: 'Management',
      levels: levelsOf(
        [
          { code: 'M1', title: 'Engineering Manager', scope: 'A team', typicalMonths: 30 },
          { code: 'M2', title: 'Senior Engineering Manager', scope: 'Several teams', typicalMonths: 42 },
          { code: 'M3', title: 'Director of Engineering', scope: 'A department', typicalMonths: null },
        ],
        management,
        4,
      ),
    },
  ],
};
