import { z } from 'zod';
import { listQueryShape, pageSchema } from './records.js';
import { emailSchema, localeSchema, passwordSchema, roleSchema, timeZoneSchema } from './session.js';
import { nameSchema } from './text.js';

/** The roles of a member; `employee` is always among them. */
export const rolesSchema = z
  .array(roleSchema)
  .max(3)
  .refine(
    (roles) => roles.includes('employee') && new Set(roles).size === roles.length,
    'Name each role once, employee among them.',
  );

export const memberActSchema = z.enum(['change_roles', 'deactivate', 'reactivate']);

export const memberSchema = z
  .object({
    id: z.uuid(),
    personId: z.uuid(),
    name: z.string(),
    email: z.string().describe('Of the account that signs in'),
    roles: z.array(roleSchema),
    deactivatedAt: z.iso.datetime().nullable(),
    version: z.int().positive(),
    personVersion: z.int().positive().describe('If-Match of a deactivation, which is an act on the person'),
    abilities: z.array(memberActSchema),
  })
  .meta({ id: 'Member' });

export const membersQuerySchema = z.strictObject({ ...listQueryShape, text: z.string().min(1).max(200).optional() });
export const memberPageSchema = pageSchema(memberSchema);
export const memberChangeSchema = z.strictObject({ roles: rolesSchema });

/** Of a person, who may have no account: the directory shows who left. */
export const deactivationSchema = z
  .object({ personId: z.uuid(), version: z.int().positive(), deactivatedAt: z.iso.datetime().nullable() })
  .meta({ id: 'Deactivation' });

/** To somebody of the directory, or to somebody new, who is put into it. */
export const invitationRequestSchema = z.union([
  z.strictObject({ personId: z.uuid(), email: emailSchema, roles: rolesSchema.default(['employee']) }),
  z.strictObject({ name: nameSchema(200), email: emailSchema, roles: rolesSchema.default(['employee']) }),
]);

export const invitationSchema = z
  .object({
    id: z.uuid(),
    personId: z.uuid(),
    name: z.string(),
    email: z.string(),
    roles: z.array(roleSchema),
    invitedByName: z.string(),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    version: z.int().positive(),
    abilities: z.array(z.enum(['revoke'])),
  })
  .meta({ id: 'Invitation' });

export const invitationsQuerySchema = z.strictObject(listQueryShape);
export const invitationPageSchema = pageSchema(invitationSchema).extend({
  grantableRoles: z.array(roleSchema).describe('Roles that the caller may invite somebody with, or give a member'),
});

/** What the one who holds the link may know before answering it. */
export const invitationToMeSchema = z
  .object({
    organizationName: z.string(),
    name: z.string(),
    email: z.string(),
    accountExists: z.boolean().describe('true: answer with the password of that account; false: choose one'),
  })
  .meta({ id: 'InvitationToMe' });

export const invitationTokenSchema = z.string().min(1).max(200);

export const acceptanceRequestSchema = z.strictObject({
  password: passwordSchema.describe(
    'Of the account where one exists; else the new one, chosen by the same rules as at sign-up',
  ),
  locale: localeSchema.default('en'),
  timeZone: timeZoneSchema.default('UTC'),
});

export type MemberAct = z.infer<typeof memberActSchema>;
export type MemberView = z.infer<typeof memberSchema>;
export type MembersQuery = z.infer<typeof membersQuerySchema>;
export type DeactivationView = z.infer<typeof deactivationSchema>;
export type InvitationRequest = z.infer<typeof invitationRequestSchema>;
export type InvitationView = z.infer<typeof invitationSchema>;
export type InvitationToMe = z.infer<typeof invitationToMeSchema>;
export type AcceptanceRequest = z.infer<typeof acceptanceRequestSchema>;
export type InvitationsQuery = z.infer<typeof invitationsQuerySchema>;
export type InvitationPage = z.infer<typeof invitationPageSchema>;
