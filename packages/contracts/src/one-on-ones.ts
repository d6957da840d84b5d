import { z } from 'zod';
import { listQueryShape, pageSchema, personRefSchema, recordShape } from './records.js';
import { nameSchema, textSchema } from './text.js';

export const agendaItemAbilitySchema = z
  .enum(['update', 'reword', 'delete'])
  .describe('`update` says whether it was talked about, which both may; its words are only of whoever wrote them');

export const createAgendaItemRequestSchema = z.strictObject({ text: nameSchema(1_000) });
export const updateAgendaItemRequestSchema = z.strictObject({
  text: nameSchema(1_000).optional().describe('Other words; needs the ability `reword`'),
  talked: z.boolean().optional().describe('Whether the two have talked about it'),
});

/** What one of the two wants to talk about; both read it. */
export const agendaItemSchema = z
  .object({
    ...recordShape(agendaItemAbilitySchema),
    author: personRefSchema,
    text: z.string(),
    talkedOn: z.iso.date().nullable(),
  })
  .meta({ id: 'AgendaItem' });

export const listAgendaQuerySchema = z.strictObject(listQueryShape);
export const agendaPageSchema = pageSchema(agendaItemSchema).meta({ id: 'AgendaPage' });

export const oneOnOneNotesSchema = z
  .object({ text: z.string(), version: z.int().positive(), updatedAt: z.iso.datetime().nullable() })
  .meta({ id: 'OneOnOneNotes' });
export const keepOneOnOneNotesRequestSchema = z.strictObject({ text: textSchema(20_000) });

/** What the two prepare, and what one of them notes for oneself. */
export const oneOnOneSchema = z
  .object({
    person: personRefSchema,
    manager: personRefSchema.nullable(),
    lastTalkOn: z.iso.date().nullable(),
    agenda: z
      .array(agendaItemSchema)
      .describe('What is still to be talked about, and what was today: the latest of it, in the order it was written'),
    agendaOpen: z.int().nonnegative().describe('How much is still to be talked about, all told'),
    agendaCursor: z.string().nullable().describe('Of what was written before the agenda above, where there is more'),
    notes: oneOnOneNotesSchema.describe('Read by the caller alone, for ever'),
  })
  .meta({ id: 'OneOnOne' });

export type AgendaItemAbility = z.infer<typeof agendaItemAbilitySchema>;
export type ListAgendaQuery = z.infer<typeof listAgendaQuerySchema>;
export type AgendaPage = z.infer<typeof agendaPageSchema>;
export type AgendaItemView = z.infer<typeof agendaItemSchema>;
export type UpdateAgendaItemRequest = z.infer<typeof updateAgendaItemRequestSchema>;
export type OneOnOneNotesView = z.infer<typeof oneOnOneNotesSchema>;
export type OneOnOneView = z.infer<typeof oneOnOneSchema>;
