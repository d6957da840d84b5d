import type { VisibilityKind } from '@rungs/contracts/visibility-events.js';

/** `[kind, what was shown, who saw it, what came of it]` */
export const shown = [
  ['demo', 'Alert routing, live', 'Field Operations, nine people', 'They want it in the pilot.'],
  [
    'talk',
    'What the storm taught us',
    'the engineering meeting, about forty people',
    'Two teams asked for the slides.',
  ],
  ['lunch', 'Lunch with Ingrid', 'Ingrid Solberg', 'Scope is what she looks for first.'],
  ['meeting', 'Review of the retention rule', 'Platform and Finance', 'Agreed, with one change.'],
  ['post', 'How we cut the build to six minutes', 'the internal blog', 'The tooling team took it over.'],
  ['teaching', 'Reading an error budget', 'five newcomers', 'One of them found the next hole.'],
  ['demo', 'The buoy simulator', 'the pilot group', 'A date for the pilot.'],
  ['lunch', 'Coffee with the head of sales', 'Sales', 'Their question is ours: what arrives late?'],
] as const satisfies readonly (readonly [VisibilityKind, string, string, string])[];

/** Of a good week, an ordinary one and one that was too much: `[load, energy, note]`. */
export const weeks = [
  [2, 4, 'Two quiet days. Wrote more than in the month before.'],
  [3, 4, ''],
  [3, 3, ''],
  [4, 3, 'On call, and the release.'],
  [4, 2, 'Slept badly. Said yes once too often.'],
  [5, 2, 'Three things at once. Handed one over on Friday.'],
] as const;

export const intentions = ['The retention rule', 'Review of the uplink change', 'Slides for Thursday', ''] as const;
