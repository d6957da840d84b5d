import type { LadderCompetency } from '../ladder.types.js';

export const competencies: readonly LadderCompetency[] = [
  { key: 'delivery', name: 'Delivery', theme: 'impact' },
  { key: 'ownership', name: 'Ownership', theme: 'impact' },
  { key: 'direction', name: 'Direction', theme: 'impact' },
  { key: 'design', name: 'Design', theme: 'functional' },
  { key: 'reliability', name: 'Reliability', theme: 'functional' },
  { key: 'collaboration', name: 'Collaboration', theme: 'behaviour' },
  { key: 'communication', name: 'Communication', theme: 'behaviour' },
  { key: 'grows-others', name: 'Grows others', theme: 'behaviour' },
  { key: 'leads-people', name: 'Leads people', theme: 'management' },
  { key: 'team-delivery', name: 'Team delivery', theme: 'management' },
  { key: 'hiring', name: 'Hiring', theme: 'management' },
];
