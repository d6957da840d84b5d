/** What people plan to change: kind, what, by what, why, and how one will tell; `kpi` is one of Fennmark's, by its place. */
export const planItems = [
  {
    kind: 'improve',
    title: 'the calibration run',
    replacement: '',
    why: 'Twelve people wait for it, six times a day.',
    kpi: 1,
    criterion: { statement: '', kpiName: '', unit: '', baseline: 6.5, target: 4 },
    milestones: ['Measured where the time goes', 'Half of it gone'],
  },
  {
    kind: 'replace',
    title: 'the release spreadsheet',
    replacement: 'a board that fills itself',
    why: 'Two releases went out without a step that somebody had to remember.',
    kpi: null,
    criterion: {
      statement: 'No release needs anybody to remember a step.',
      kpiName: '',
      unit: '',
      baseline: null,
      target: null,
    },
    milestones: ['The first release without the sheet'],
  },
  {
    kind: 'change',
    title: 'who is woken at night',
    replacement: '',
    why: 'Three of us carry all of it.',
    kpi: null,
    criterion: { statement: '', kpiName: 'Nights on call per person', unit: '', baseline: 9, target: 4 },
    milestones: ['Two more people trained'],
  },
  {
    kind: 'improve',
    title: 'how a customer hears of a fault',
    replacement: '',
    why: 'They tell us before we tell them.',
    kpi: null,
    criterion: { statement: '', kpiName: 'Faults reported by us first', unit: '%', baseline: 30, target: 80 },
    milestones: ['One page that says it'],
  },
] as const;

export const planTitles = ['A calmer delivery', 'Fewer nights, faster days', 'What I would change by summer'] as const;

/** Said with a proposal, an answer of yes, and a counter. */
export const planWords = {
  propose: 'The first one pays for the rest. What would you leave out?',
  agree: 'Yes. Tell me when somebody is in the way.',
  counter: 'One thing at a time: begin two weeks later, and with fewer hours.',
} as const;
