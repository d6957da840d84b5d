import type { CreateKpiRequest } from '@rungs/contracts/kpis.js';

type KpiInDemo = Readonly<
  Pick<CreateKpiRequest, 'name' | 'description' | 'unit' | 'direction' | 'target'> & { from: number; to: number }
>;

/** What Fennmark measures itself by: from what it was two years ago to what it is now. */
export const kpis: readonly KpiInDemo[] = [
  {
    ...{ name: 'Uptime of tide gauges', unit: '%', direction: 'up', target: 99, from: 96.2, to: 98.9 },
    description: 'Of all gauges in the field, from the station log, averaged over the month.',
  },
  {
    ...{ name: 'Time to a calibration certificate', unit: 'days', direction: 'down', target: 4, from: 12, to: 5.5 },
    description: 'From the day a gauge arrives in the workshop to the certificate in the customer’s inbox.',
  },
  {
    ...{ name: 'Escaped defects', unit: 'per release', direction: 'down', target: 2, from: 9, to: 3 },
    description: 'Defects that a customer found before we did.',
  },
  {
    ...{ name: 'Lead time of a change', unit: 'h', direction: 'down', target: 24, from: 96, to: 31 },
    description: 'From the first commit to the first gauge that runs it; the median.',
  },
  {
    ...{ name: 'Visits per repaired gauge', unit: '', direction: 'down', target: 1.2, from: 2.4, to: 1.5 },
    description: 'How often somebody has to drive to the coast until it works.',
  },
];

type OpportunityInDemo = readonly [title: string, problem: string, whoIsHurt: string, kpi: number];

export const opportunities: readonly OpportunityInDemo[] = [
  [
    'Certificates are typed twice',
    'The workshop writes the readings on paper and types them in again. One in twenty has a slip.',
    'The workshop, and customers who wait for a correction',
    1,
  ],
  [
    'Gauges fall silent after a storm',
    'The modem gives up after three tries and waits for a visit.',
    'Harbour masters, on the very night they look',
    0,
  ],
  [
    'The integration tests fail for no reason',
    'Four in ten runs are repeated until they pass, so nobody reads a red one.',
    'Everybody who merges',
    3,
  ],
  [
    'Spare parts are guessed',
    'The van leaves without knowing which board is broken.',
    'Field engineers, who drive twice',
    4,
  ],
  [
    'Firmware is rolled out by hand',
    'Each station is updated by somebody who has to remember the order.',
    'Support, for the two weeks after a release',
    2,
  ],
  ['Alerts nobody reads', 'Three hundred a day, of which four matter.', 'Whoever is on call', 0],
  [
    'Two dashboards disagree',
    'The station log and the customer portal count an outage differently.',
    'Account managers in every quarterly review',
    0,
  ],
];

export const validationComments = {
  worthwhile: ['Yes. I hear about it every week.', 'Worth it. Begin with the workshop in Bergen.', 'Do it.'],
  redirect: ['The problem is real, but look at where the data comes from first.'],
  not_now: ['After the autumn release; before it nobody has the hands.'],
} as const;

export const validationQuestions = ['Worth two weeks?', 'Would you miss it if I left it alone?', ''] as const;
export const dropReasons = ['The supplier fixes it with the next board.', 'Nobody but me was hurt by it.'] as const;
