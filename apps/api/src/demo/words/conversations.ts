/** What colleagues say when they are asked, and what changes because of it. */
export const feedback = [
  [
    'Clear head when the ingest was down. I would have liked to hear earlier what you were about to try.',
    'I say the next step aloud before I take it.',
  ],
  [
    'Your review found the case I had missed. You explained why, so I will find the next one myself.',
    'I keep explaining; it takes five minutes.',
  ],
  [
    'The plan was good and the meeting was long. Begin with the decision you need.',
    'The first slide is the decision now.',
  ],
  [
    'You took the dull half of the migration so that I could learn the other one. Thank you.',
    'I ask who wants which half before we begin.',
  ],
  [
    'Two of us did not know that the date had moved. Tell the channel, not only the room.',
    'I write the change down where everybody reads it.',
  ],
  ['I trust your estimates. When you said Friday, it was Friday.', 'I keep the reserve in the estimate visible.'],
] as const;

export const questions = [
  'What should I keep doing, and what should I change, after the storm work?',
  'Was the design review useful to you? What would have made it better?',
  'How did the hand-over feel from your side?',
] as const;

/** Between a person and their manager, in turn. */
export const comments = [
  [
    'The talk at the guild landed. Could the next one be for Field Operations, where the decision sits?',
    'Yes. Their Thursday review has a slot; I asked Ruth for it.',
  ],
  [
    'I read “grows others” differently from you. Can we take ten minutes on Thursday?',
    'Gladly. Bring the three people you have in mind.',
  ],
  [
    'The numbers of the deploy are convincing. Please add what it was before.',
    'Added: forty-one minutes, measured over March.',
  ],
] as const;
