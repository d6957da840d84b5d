import { z } from 'zod';
import { daySchema, listQueryShape, pageSchema, personRefSchema, recordShape } from './records.js';
import { nameSchema } from './text.js';

export const agreementAbilitySchema = z.enum(['update', 'delete']);
const textSchema = nameSchema(2_000);

export const createAgreementRequestSchema = z.strictObject({
  text: textSchema,
  owedById: z.uuid().describe('One of the two'),
  dueOn: daySchema.nullable().default(null),
});
export const updateAgreementRequestSchema = z.strictObject({
  text: textSchema.optional(),
  owedById: z.uuid().optional(),
  dueOn: daySchema.nullable().optional(),
  done: z.boolean().optional(),
});
export const listAgreementsQuerySchema = z.strictObject({
  ...listQueryShape,
  state: z.enum(['open', 'done']).default('open'),
});

/** Who owes what by when, as the two wrote it down. Both may write it and both may say that it is done. */
export const agreementSchema = z
  .object({
    ...recordShape(agreementAbilitySchema),
    text: z.string(),
    owedBy: personRefSchema,
    dueOn: z.iso.date().nullable(),
    doneOn: z.iso.date().nullable(),
  })
  .meta({ id: 'Agreement' });

export const agreementListSchema = pageSchema(agreementSchema)
  .extend({ abilities: z.array(z.enum(['create'])), visibleTo: z.array(personRefSchema) })
  .meta({ id: 'AgreementList' });

export type AgreementAbility = z.infer<typeof agreementAbilitySchema>;
export type CreateAgreementRequest = z.infer<typeof createAgreementRequestSchema>;
export type UpdateAgreementRequest = z.infer<typeof updateAgreementRequestSchema>;
export type ListAgreementsQuery = z.infer<typeof listAgreementsQuerySchema>;
export type AgreementView = z.infer<typeof agreementSchema>;
export type AgreementList = z.infer<typeof agreementListSchema>;
