/** What people ask to have broken down, in their own words, and how somebody who has done it before would do it. */
export const breakdowns = [
  {
    topic: 'Moving the night checks into the pipeline',
    question: 'I do not know where to cut it. Where would you begin?',
    parts: [
      'List what each check needs to run',
      'Move the one that fails most often',
      'Run both for a week and compare',
      'Switch the old ones off',
    ],
    note: 'The comparison is what convinces people. Do not skip it.',
  },
  {
    topic: 'A first talk for Field Operations',
    question: 'Twenty minutes, and half of them know more than I do.',
    parts: ['One picture that surprises them', 'What it costs them today', 'What we would try, and what we need'],
    note: 'Rehearse it once with somebody who was on the boat.',
  },
  {
    topic: 'Taking over the calibration bench',
    question: '',
    parts: ['Watch three runs', 'Do one with its owner beside you', 'Write down what was not written down'],
    note: '',
  },
] as const;

/** About a goal and about an item of the plan. */
export const answersAbout = {
  goal: {
    question: 'It is too big to begin. How would you break it down?',
    parts: [
      'Write down what it looks like when it is done',
      'Find the one part that frightens you',
      'Do a day of that one first',
    ],
    note: 'If the day goes badly, we talk again before you plan the rest.',
  },
  plan_item: {
    question: 'Six weeks in one piece is how I got lost last time.',
    parts: [
      'Measure a week before changing anything',
      'Take out the longest wait',
      'Show it to the crews',
      'Take out the next one',
    ],
    note: 'Show it early: they know which waits nobody minds.',
  },
} as const;

export const declined = 'I never did this one. Ask somebody in Field Operations.';

/** What is said of a plan when two look at it again. */
export const checkWords = {
  adjust: 'Find the number that it moves, or say why it matters without one.',
  note: 'The crews are happier already. What we measure has to catch up.',
} as const;
