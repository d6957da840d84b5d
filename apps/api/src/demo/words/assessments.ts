/** What people say of themselves, and what their managers say of them, by how they rate it. */
export const selfNotes = {
  working_towards: [
    'I begin to, mostly when somebody asks me.',
    'I can name one time, and it was small.',
    'I see what it would take, and have not done it yet.',
  ],
  meets: [
    'Twice this half, and others would say so too.',
    'I do it without being asked; the last release shows it.',
    'It is how I work now.',
  ],
  exceeds: ['Other teams come to me for it.', 'I have taught two people to do it, and they do.'],
} as const;

export const managerNotes = {
  working_towards: [
    'I have seen the beginning of it. Show me it holds when the week is bad.',
    'Not yet beyond your own team.',
  ],
  meets: ['Yes, and I would sign it.', 'Seen in the last two projects.'],
  exceeds: ['You underestimate this one. People quote you.', 'Others at this level do not do that yet.'],
} as const;
