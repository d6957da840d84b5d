/** What two owe each other: `[text, who owes it]`. */
export const agreements = [
  ['Send the two design reviews that count as evidence', 'person'],
  ['Ask Field Operations for a slot in their Thursday review', 'manager'],
  ['Write down what the cut-over cost before and after', 'person'],
  ['Say which expectations of the next level are still open, in writing', 'manager'],
  ['Hand the on-call guide to somebody who was not there when it was written', 'person'],
  ['Bring the pilot up with the other leads, and tell what they said', 'manager'],
] as const;

/** What one wants to talk about. */
export const agenda = [
  'Which of the three goals may wait until spring?',
  'The review of the storm work: what would have been enough?',
  'Who decides about the pilot, and what do they want to see?',
  'I would like to teach the newcomers in January. What would fall off my table?',
  'How did the hand-over feel from your side?',
] as const;

/** About a goal: what the manager asks, and what its owner answers; `{name}` is who is spoken to. */
export const aboutGoals = [
  [
    '@{name} what would make this one done for you? I ask because the date moved twice.',
    'Three people who route an alert without asking me. Two do.',
  ],
  ['@{name} is this still the most important of the three?', 'Yes. I said no to the other two until it is over.'],
  ['@{name} who could take half of it? It would be good practice for Jonas.', 'I asked him. He begins on Monday.'],
] as const;

/** About an entry of the log. */
export const aboutEvidence = [
  ['@{name} this is the one I would show first. Could you add what it was before?', 'Added, measured over a month.'],
  ['@{name} who else could say this in their words?', 'Priya was in the room. I ask her for two sentences.'],
] as const;

/** What somebody is asked for, and as what. */
export const askedIntoCircle = [
  'You went this way two years ago. Would you read along, and tell me what I do not see?',
  'I would like somebody outside my team to ask me the uncomfortable question once a month.',
  'You know how the next level is decided. Could I bring you my case before I hand it in?',
] as const;
