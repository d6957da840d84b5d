import type { LadderTemplate } from '../ladder.types.js';
import { levelsOf } from '../track-of.js';
import { individual } from './individual.js';
import { management } from './management.js';

export const salesLadder: LadderTemplate = {
  name: 'Sales',
  competencies: [
    { key: 'pipeline', name: 'Pipeline', theme: 'impact' },
    { key: 'winning', name: 'Winning business', theme: 'impact' },
    { key: 'direction', name: 'Direction', theme: 'impact' },
    { key: 'customers', name: 'Customer understanding', theme: 'functional' },
    { key: 'forecasting', name: 'Forecasting', theme: 'functional' },
    { key: 'collaboration', name: 'Collaboration', theme: 'behaviour' },
    { key: 'communication', name: 'Communication', theme: 'behaviour' },
    { key: 'grows-others', name: 'Grows others', theme: 'behaviour' },
    { key: 'leads-people', name: 'Leads people', theme: 'management' },
    { key: 'team-results', name: 'Team results', theme: 'management' },
    { key: 'hiring', name: 'Hiring', theme: 'management' },
  ],
  tracks: [
    {
      key: 'ic',
      name: 'Individual contributor',
      levels: levelsOf(
        [
          { code: 'S1', title: 'Sales Development Representative', scope: 'A list of leads', typicalMonths: 15 },
          { code: 'S2', title: 'Account Executive', scope: 'Own accounts', typicalMonths: 24 },
          { code: 'S3', title: 'Senior Account Executive', scope: 'A territory', typicalMonths: 36 },
          { code: 'S4', title: 'Strategic Account Executive', scope: 'A segment', typicalMonths: 48 },
          { code: 'S5', title: 'Principal Account Executive', scope: 'A market', typicalMonths: null },
        ],
        individual,
        1,
      ),
    },
    {
      key: 'management',
      name: 'Management',
      levels: levelsOf(
        [
          { code: 'SM1', title: 'Sales Manager', scope: 'A team', typicalMonths: 30 },
          { code: 'SM2', title: 'Head of Regional Sales', scope: 'Several teams', typicalMonths: 42 },
          { code: 'SM3', title: 'Director of Sales', scope: 'A department', typicalMonths: null },
        ],
        management,
        4,
      ),
    },
  ],
};
