import { z } from 'zod';

/** Every answer that is not a success (RFC 9457), refusals of malformed requests and our own faults included. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string().describe('What happened, in the same words each time'),
    status: z.int(),
    detail: z.string().optional().describe('What happened this time, for people'),
    instance: z.string().describe('The id of the request; name it when you ask for help'),
    code: z.string().describe('Stable; programs branch on it'),
    errors: z
      .array(
        z.object({
          pointer: z.string().describe('JSON pointer (RFC 6901) into what was sent'),
          code: z.string(),
          detail: z.string(),
        }),
      )
      .optional(),
    current: z.unknown().describe('With 412: the present state of what was to be changed').optional(),
  })
  .meta({ id: 'Problem' });

export type Problem = z.infer<typeof problemSchema>;
export type FieldProblem = NonNullable<Problem['errors']>[number];
