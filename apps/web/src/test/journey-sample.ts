import type { JourneyPage, SignalView } from '@rungs/contracts/journeys.js';

const id = (n: number): string => `0190b6d0-0000-7000-8000-0000000002${String(n).padStart(2, '0')}`;

export const levels = {
  ic4: { id: id(4), code: 'IC4', title: 'Senior Engineer' },
  ic5: { id: id(5), code: 'IC5', title: 'Staff Engineer' },
};

export const signal = (key: string, wish: Partial<SignalView> = {}): SignalView => ({
  key,
  practice: 'advocate-for-yourself',
  step: 3,
  name: { en: key, es: key },
  direction: 'at_least',
  measure: 'count',
  value: 0,
  threshold: 1,
  met: false,
  required: true,
  sentence: { en: `${key} fails.`, es: `${key} falla.` },
  ...wish,
});

export const journey = (
  wish: Partial<NonNullable<JourneyPage['journey']>> = {},
): NonNullable<JourneyPage['journey']> => ({
  id: id(20),
  targetLevel: levels.ic5,
  targetOn: '2027-03-31',
  startedOn: '2026-01-05',
  step: 3,
  iteration: 1,
  visits: [
    {
      step: 1,
      iteration: 1,
      enteredOn: '2026-01-05',
      leftOn: '2026-03-01',
      reason: '',
      reached: { met: 4, required: 4 },
    },
    { step: 2, iteration: 1, enteredOn: '2026-03-01', leftOn: '2026-06-01', reason: '', reached: null },
    { step: 3, iteration: 1, enteredOn: '2026-06-01', leftOn: null, reason: '', reached: null },
  ],
  version: 3,
  ...wish,
});

export const intent = (wish: Partial<NonNullable<JourneyPage['intent']>> = {}): NonNullable<JourneyPage['intent']> => ({
  id: id(30),
  state: 'declared',
  sentence: 'I want to be promoted to Staff Engineer.',
  targetLevel: levels.ic5,
  targetOn: null,
  declaredOn: '2026-11-20',
  answeredOn: null,
  answeredBy: null,
  remindedOn: null,
  owedOn: null,
  answer: null,
  version: 1,
  ...wish,
});

/** Mara, IC4, on the third step towards IC5, read by herself. */
export const journeyPage = (personId: string, wish: Partial<JourneyPage> = {}): JourneyPage => ({
  person: {
    id: personId,
    name: 'Mara Velasco',
    title: 'Senior Engineer',
    department: 'Platform',
    level: levels.ic4,
    managerId: id(1),
    managerName: 'Dana Whitlock',
    couldName: [],
  },
  relation: 'owner',
  wording: {},
  confirms: { advance: false, revisit: false },
  proposal: null,
  declinedMove: null,
  proposalAbilities: [],
  journey: journey(),
  steps: [
    { met: 4, required: 4 },
    { met: 3, required: 3 },
    { met: 0, required: 1 },
    { met: 1, required: 3 },
  ],
  signals: [signal('intent_acknowledged')],
  coverage: { covered: 5, required: 8 },
  intent: null,
  readiness: null,
  lastTalkOn: null,
  asOf: '2026-11-23T08:00:00.000Z',
  abilities: ['change', 'advance', 'revisit', 'declareIntent', 'logTalk'],
  intentAbilities: [],
  ...wish,
});
