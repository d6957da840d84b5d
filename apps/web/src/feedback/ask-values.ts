import { createFeedbackRequestRequestSchema, type FeedbackRequestView } from '@rungs/contracts/feedback.js';
import type { Step } from '@rungs/contracts/records.js';
import { z } from 'zod';
import type { Option } from '../shared/ui/combobox.js';

/** What the form holds: the request, with the colleague as one sees them in place of their id. */
export type AskValues = { askedId: Option | null; question: string; about: string; step: Step; expiresOn: string };

const personSchema = z.object({ id: z.uuid(), label: z.string(), sub: z.string().optional() });

/** Named like the request, so that what the server refuses is said at the field. */
export const askValuesSchema = createFeedbackRequestRequestSchema
  .omit({ competencyKeys: true })
  .extend({ askedId: personSchema, expiresOn: createFeedbackRequestRequestSchema.shape.expiresOn.unwrap() });

export const valuesOf = ({ asked, question, about, step, expiresOn }: FeedbackRequestView): AskValues => ({
  ...{ question, about, step, expiresOn },
  askedId: { id: asked.personId, label: asked.name },
});
