import {
  askOutsideRequestSchema,
  type CreateFeedbackRequestRequest,
  createFeedbackRequestRequestSchema,
  type FeedbackRequestView,
} from '@rungs/contracts/feedback.js';
import type { Step } from '@rungs/contracts/records.js';
import type { Locale } from '@rungs/contracts/session.js';
import { z } from 'zod';
import type { Option } from '../shared/ui/combobox.js';
import { linkOf, optionOf } from './record-option.js';

/** Whom one asks: somebody of the directory, or somebody who gets a link by mail. */
export type Whom = 'colleague' | 'outside';

/** What the form holds: the request, with people and records as one sees them in place of their ids. */
export type AskValues = {
  whom: Whom;
  askedId: Option | null;
  name: string;
  email: string;
  locale: Locale;
  question: string;
  about: string;
  competencyKeys: string[];
  record: Option | null;
  recordShown: boolean;
  step: Step;
  expiresOn: string;
};

const optionSchema = z.object({ id: z.string(), label: z.string(), sub: z.string().optional() });
const { expiresOn, ...words } = createFeedbackRequestRequestSchema.omit({ askedId: true, record: true }).shape;
const common = { ...words, expiresOn: expiresOn.unwrap(), record: optionSchema.nullable() };

/** Named like the request, so that what the server refuses is said at the field. */
const schemas = {
  colleague: z.object({ ...common, askedId: optionSchema }),
  outside: z.object({ ...common, ...askOutsideRequestSchema.pick({ name: true, email: true, locale: true }).shape }),
};
/** Of a request that is there, whom it went to is settled. */
const wordsSchema = z.object(common);

export const askValuesSchema = (whom: Whom, isNew: boolean): z.ZodType => (isNew ? schemas[whom] : wordsSchema);

export const freshValues = (step: Step, until: string, locale: Locale): AskValues => ({
  ...{ whom: 'colleague', askedId: null, name: '', email: '', locale },
  ...{ question: '', about: '', competencyKeys: [], record: null, recordShown: false, step, expiresOn: until },
});

export function valuesOf(request: FeedbackRequestView): AskValues {
  const { asked, askedEmail, question, about, competencyKeys, record, step, expiresOn } = request;
  return {
    ...freshValues(step, expiresOn, 'en'),
    ...{ question, about, competencyKeys },
    whom: askedEmail === null ? 'colleague' : 'outside',
    askedId: asked.personId === null ? null : { id: asked.personId, label: asked.name },
    name: asked.name,
    email: askedEmail ?? '',
    record: record && optionOf(record),
    recordShown: record?.shown ?? false,
  };
}

/** What the server is told of the question itself. */
export function wishOf(values: AskValues): Omit<CreateFeedbackRequestRequest, 'askedId'> {
  const { question, about, competencyKeys, step, expiresOn, record, recordShown } = values;
  return { question, about, competencyKeys, step, expiresOn, record: linkOf(record, recordShown) };
}
