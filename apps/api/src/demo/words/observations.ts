import type { ObservationKind } from '@rungs/contracts/observations.js';

/** What newcomers noticed. */
export const observations: readonly (readonly [ObservationKind, string])[] = [
  ['how_done', 'A design goes round as one page on Tuesday; silence until Friday means yes.'],
  ['how_done', 'Whoever writes the minutes decides what was decided.'],
  ['how_done', 'Nobody asks for permission to fix a document, everybody asks before touching the ingest.'],
  ['how_done', 'Questions are asked in the open channel. Asking in private is answered with "ask there".'],
  ['went_right', 'When the cut-over went well, the whole guild was thanked, not the last one to push.'],
  ['went_right', 'The pilot worked on the first day, and the first question was: what did we not measure?'],
  ['went_wrong', 'The storm review asked what failed. Nobody asked who.'],
  ['went_wrong', 'A date was missed by a week; what counted was that it had been said a week before.'],
  ['praised', 'Oskar was praised for stopping a project early.'],
  ['praised', 'A page that explains the uplink was mentioned in the all-hands, the feature it came from was not.'],
  ['praised', 'Ruth thanked somebody for a question, by name, in front of everybody.'],
  ['criticised', 'A demo without numbers was sent back: "what was it before?"'],
  ['criticised', 'Working through the weekend earned a talk and no applause.'],
];

/** What follows from them: `[title, conclusion, kinds that it was drawn from]`. */
export const patterns: readonly (readonly [string, string, readonly ObservationKind[]])[] = [
  [
    'Numbers first',
    'Whoever begins with what it was before is listened to. I measure before I touch anything.',
    ['criticised', 'went_right'],
  ],
  [
    'Say it early',
    'Bad news a week before is a plan, on the day it is a failure. I say on Monday what I will not finish.',
    ['went_wrong', 'praised'],
  ],
];

/** What a goal is broken into. */
export const parts = ['Ask the three who use it most', 'Write the first version', 'Try it with one crew'] as const;
