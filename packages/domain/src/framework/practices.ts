import { practiceNames } from './practice-names.js';
import type { Practice } from './practice.types.js';

/** The sixteen practices in the order of the stair, and the one that follows a rejection. */
const all: readonly Omit<Practice, 'name'>[] = [
  { key: 'become-a-sponge', step: 1, records: ['observation'] },
  { key: 'know-the-key-players', step: 1, records: ['key_player', 'encounter'] },
  { key: 'pace-yourself', step: 1, records: ['goal'] },
  { key: 'know-the-expectations', step: 1, records: ['self_assessment'] },
  { key: 'know-the-kpis', step: 2, records: ['kpi', 'kpi_reading'] },
  { key: 'find-the-holes', step: 2, records: ['opportunity'] },
  { key: 'become-measured', step: 2, records: ['validation_request', 'feedback_request', 'feedback'] },
  { key: 'take-initiative', step: 2, records: ['opportunity', 'goal'] },
  { key: 'present-the-plan', step: 3, records: ['plan', 'plan_item'] },
  { key: 'protect-your-energy', step: 3, records: ['check_in', 'focus_session', 'help_request'] },
  { key: 'stay-aligned', step: 3, records: ['alignment_check'] },
  { key: 'advocate-for-yourself', step: 3, records: ['visibility_event', 'intent'] },
  { key: 'lead-from-where-you-stand', step: 4, records: ['evidence'] },
  { key: 'soft-skills', step: 4, records: ['visibility_event', 'encounter'] },
  { key: 'mind-the-timing', step: 4, records: ['window', 'intent'] },
  { key: 'make-the-case', step: 4, records: ['preflight', 'self_assessment', 'case', 'packet'] },
  { key: 'learn-from-a-no', step: 4, records: ['receipt', 'reflection'], afterRejection: true },
];

export const practices: readonly Practice[] = all.map((practice) => ({
  ...practice,
  name: practiceNames[practice.key],
}));
