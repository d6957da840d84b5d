import type { LadderTemplate } from '../ladder.types.js';
import { levelsOf } from '../track-of.js';
import { individual } from './individual.js';
import { management } from './management.js';

export const operationsLadder: LadderTemplate = {
  name: 'Operations',
  competencies: [
    { key: 'delivery', name: 'Delivery', theme: 'impact' },
    { key: 'improvement', name: 'Improvement', theme: 'impact' },
    { key: 'direction', name: 'Direction', theme: 'impact' },
    { key: 'reliability', name: 'Reliability', theme: 'functional' },
    { key: 'service', name: 'Service', theme: 'functional' },
    { key: 'collaboration', name: 'Collaboration', theme: 'behaviour' },
    { key: 'communication', name: 'Communication', theme: 'behaviour' },
    { key: 'grows-others', name: 'Grows others', theme: 'behaviour' },
    { key: 'leads-people', name: 'Leads people', theme: 'management' },
    { key: 'team-delivery', name: 'Team delivery', theme: 'management' },
    { key: 'hiring', name: 'Hiring', theme: 'management' },
  ],
  tracks: [
    {
      key: 'ic',
      name: 'Individual contributor',
      levels: levelsOf(
        [
          { code: 'O1', title: 'Operations Associate', scope: 'A task', typicalMonths: 12 },
          { code: 'O2', title: 'Operations Specialist', scope: 'A process', typicalMonths: 24 },
          { code: 'O3', title: 'Senior Operations Specialist', scope: 'A process across teams', typicalMonths: 36 },
          { code: 'O4', title: 'Operations Lead', scope: 'An area', typicalMonths: 48 },
          { code: 'O5', title: 'Principal Operations Lead', scope: 'The company', typicalMonths: null },
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
          { code: 'OM1', title: 'Operations Manager', scope: 'A team', typicalMonths: 30 },
          { code: 'OM2', title: 'Head of Operations', scope: 'A site', typicalMonths: 42 },
          { code: 'OM3', title: 'Director of Operations', scope: 'A department', typicalMonths: null },
        ],
        management,
        4,
      ),
    },
  ],
};
