import type { AssessmentHead, AssessmentView } from '@rungs/contracts/assessments.js';
import { levels } from './journey-sample.js';

const id = (n: number): string => `0190b6d0-0000-7000-8000-0000000007${String(n).padStart(2, '0')}`;

type Answer = NonNullable<AssessmentView['answers']>[number];

export const answerTo = (competency: string, wish: Partial<Answer> = {}): Answer => ({
  expectationId: id(competency.length + 40),
  competencyKey: competency.toLowerCase(),
  competency,
  statement: `What ${competency} asks for.`,
  required: true,
  rating: null,
  note: '',
  ...wish,
});

/** A draft of Mara's against IC5, about two expectations. */
export const assessment = (personId: string, wish: Partial<AssessmentView> = {}): AssessmentView => ({
  id: id(1),
  personId,
  version: 1,
  createdAt: '2026-11-01T10:00:00.000Z',
  updatedAt: '2026-11-01T10:00:00.000Z',
  visibleTo: [{ personId, name: 'Mara Velasco' }],
  summaryTo: [],
  abilities: ['update', 'delete'],
  audience: 'private',
  kind: 'self',
  state: 'draft',
  author: { personId, name: 'Mara Velasco' },
  iteration: 1,
  level: levels.ic5,
  ladder: { versionId: id(90), name: 'Engineering', version: 1 },
  publishedAt: null,
  tally: { working_towards: 0, meets: 0, exceeds: 0, unrated: 2 },
  answers: [answerTo('Delivery'), answerTo('Direction')],
  ...wish,
});

export const published = (personId: string, wish: Partial<AssessmentView> = {}): AssessmentView =>
  assessment(personId, {
    id: id(2),
    state: 'published',
    audience: 'manager',
    abilities: ['share'],
    publishedAt: '2026-11-03T10:00:00.000Z',
    tally: { working_towards: 0, meets: 1, exceeds: 1, unrated: 0 },
    answers: [
      answerTo('Delivery', { rating: 'exceeds', note: 'The build, twice' }),
      answerTo('Direction', { rating: 'meets' }),
    ],
    ...wish,
  });

/** The same level by the manager: one read differently. */
export const managers = (personId: string, wish: Partial<AssessmentView> = {}): AssessmentView =>
  published(personId, {
    id: id(3),
    kind: 'manager',
    abilities: [],
    author: { personId: id(80), name: 'Dana Whitlock' },
    publishedAt: '2026-11-10T10:00:00.000Z',
    answers: [answerTo('Delivery', { rating: 'meets' }), answerTo('Direction', { rating: 'meets' })],
    ...wish,
  });

export const headOf = ({ answers: _, ...head }: AssessmentView): AssessmentHead => head;
