import { linkSchema } from '@rungs/contracts/evidence.js';
import type { Step } from '@rungs/contracts/records.js';
import {
  createVisibilityEventRequestSchema,
  type CreateVisibilityEventRequest,
  type VisibilityEventView,
} from '@rungs/contracts/visibility-events.js';
import { z } from 'zod';

/** What the form holds: the request, with an empty link where there is none. */
export type VisibilityEventValues = Omit<Required<CreateVisibilityEventRequest>, 'link'> & { link: string };

/** Named like the request, so that what the server refuses is said at the field. */
export const visibilityEventValuesSchema = createVisibilityEventRequestSchema.extend({
  link: linkSchema.or(z.literal('')),
});

export const newVisibilityEvent = (step: Step, today: string): VisibilityEventValues => ({
  kind: 'demo',
  title: '',
  heldOn: today,
  reached: '',
  led: false,
  link: '',
  takeaways: '',
  step,
  audience: 'private',
});

export const valuesOf = (event: VisibilityEventView): VisibilityEventValues => {
  const { kind, title, heldOn, reached, led, takeaways, step, audience } = event;
  return { kind, title, heldOn, reached, led, link: event.link ?? '', takeaways, step, audience };
};

export const requestOf = ({ link, ...rest }: VisibilityEventValues): Required<CreateVisibilityEventRequest> => ({
  ...rest,
  link: link === '' ? null : link,
});
