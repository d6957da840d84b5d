import { z } from 'zod';
import { listQueryShape, pageSchema, personRefSchema, recordShape } from './records.js';
import { textSchema } from './text.js';

export const circleRoleSchema = z.enum(['mentor', 'sponsor']);
export const circleStateSchema = z.enum(['invited', 'accepted', 'declined', 'ended']);
export const circleActSchema = z.enum(['accept', 'decline', 'end']);
export const circleAbilitySchema = z.enum(['update', 'accept', 'decline', 'end']);

const fields = {
  role: circleRoleSchema,
  sharesCoverage: z.boolean().describe('They also see coverage and the steps; records they see by their audience'),
};

export const inviteToCircleRequestSchema = z.strictObject({
  ...fields,
  memberId: z.uuid().describe('A colleague of the directory'),
  sharesCoverage: fields.sharesCoverage.default(false),
  note: textSchema(1_000).default('').describe('What one asks them for; they read it'),
});

export const updateCircleMemberRequestSchema = z
  .strictObject(fields)
  .partial()
  .refine((change) => Object.keys(change).length > 0, 'Say what is to change.');

export const circleActRequestSchema = z.strictObject({ act: circleActSchema });

export const listCircleQuerySchema = z.strictObject(listQueryShape);

const { visibleTo: _, ...betweenTwo } = recordShape(circleAbilitySchema);

/** Between the two of them; others see it only by the names beside what is shared. */
export const circleMemberSchema = z
  .object({
    ...betweenTwo,
    ...fields,
    person: personRefSchema.describe('Whose circle it is'),
    member: personRefSchema,
    note: z.string(),
    state: circleStateSchema,
    answeredOn: z.iso.date().nullable(),
  })
  .meta({ id: 'CircleMember' });

/** Invited and accepted ones, the latest first. */
export const circleListSchema = pageSchema(circleMemberSchema)
  .extend({ abilities: z.array(z.enum(['invite'])) })
  .meta({ id: 'Circle' });

export type CircleRole = z.infer<typeof circleRoleSchema>;
export type CircleState = z.infer<typeof circleStateSchema>;
export type CircleAct = z.infer<typeof circleActSchema>;
export type CircleAbility = z.infer<typeof circleAbilitySchema>;
export type InviteToCircleRequest = z.infer<typeof inviteToCircleRequestSchema>;
export type UpdateCircleMemberRequest = z.infer<typeof updateCircleMemberRequestSchema>;
export type CircleActRequest = z.infer<typeof circleActRequestSchema>;
export type ListCircleQuery = z.infer<typeof listCircleQuerySchema>;
export type CircleMemberView = z.infer<typeof circleMemberSchema>;
export type CircleList = z.infer<typeof circleListSchema>;
