import { z } from 'zod';
import { nameSchema } from './text.js';

/**
 * Signing in and out, and the ways to an account. Requests without a session (sign-in, sign-up, invitations, resets)
 * carry no CSRF token; their own Origin is what the server checks.
 */

export const languageSchema = z.enum(['en', 'es']);
export const emailSchema = z.email().max(254);

/** No composition rules and no expiry: length is what makes a password strong. The server also refuses common ones. */
export const passwordSchema = z.string().min(15).max(128);

/** What may be typed when signing in: any length, so that a wrong password is wrong and never malformed. */
const givenPasswordSchema = z.string().min(1).max(1_024);

export const roleSchema = z.enum(['employee', 'hr', 'admin']);

export const membershipSchema = z
  .object({
    organizationId: z.uuid(),
    organizationName: z.string(),
    personId: z.uuid(),
    personName: z.string(),
    roles: z.array(roleSchema),
    isManager: z.boolean().describe('Somebody reports to this person now; follows from the org chart'),
  })
  .meta({ id: 'Membership' });

/** `GET /session`, and the answer of everything that opens or changes one. Without a session: 401. */
export const sessionSchema = z
  .object({
    account: z.object({
      id: z.uuid(),
      email: z.string(),
      language: languageSchema.nullable().describe('null: as the browser asks'),
      timeZone: z.string().nullable().describe('IANA name; null: as the device says'),
    }),
    csrfToken: z
      .string()
      .min(1)
      .describe('Sent back as x-csrf-token with every change; new after each sign-in or switch'),
    membership: membershipSchema.nullable().describe('The organization this session works in; null: none is left'),
    memberships: z.array(membershipSchema),
  })
  .meta({ id: 'Session' });

/** `POST /session`. 401 `wrong_credentials` for unknown and known accounts alike, 429 while slowed down. */
export const signInRequestSchema = z.strictObject({ email: emailSchema, password: givenPasswordSchema });

/** `POST /session/organization`; 404 for an organization one does not belong to. */
export const switchOrganizationRequestSchema = z.strictObject({ organizationId: z.uuid() });

/** `POST /sign-ups`: an organization with its first admin, signed in. */
export const signUpRequestSchema = z.strictObject({
  organizationName: nameSchema(120),
  name: nameSchema(200),
  email: emailSchema,
  password: passwordSchema,
  language: languageSchema.optional(),
});

/** `GET /invitations/:token`; 404 when used, withdrawn or expired. */
export const invitationSchema = z
  .object({
    organizationName: z.string(),
    email: z.string(),
    name: z.string(),
    expiresAt: z.iso.datetime(),
    accountExists: z.boolean().describe('Then the password is the one the person already has'),
  })
  .meta({ id: 'Invitation' });

/** `POST /invitations/:token/acceptances`. A known account proves itself with its password, a new one chooses it. */
export const acceptInvitationRequestSchema = z.strictObject({
  password: givenPasswordSchema,
  language: languageSchema.optional(),
});

/** `POST /password-resets`: always 202, whether the account exists or not. */
export const requestPasswordResetSchema = z.strictObject({ email: emailSchema });

/** `POST /password-resets/:token`: 204, and every session of the account has ended. 404 when used or expired. */
export const completePasswordResetSchema = z.strictObject({ password: passwordSchema });

/** `GET /sessions`: the caller's own. `DELETE /sessions/:id` ends one within a second. */
export const openSessionSchema = z
  .object({
    id: z.uuid(),
    current: z.boolean(),
    device: z.string().describe('As the browser named itself, shortened; may be empty'),
    signedInAt: z.iso.datetime(),
    lastSeenAt: z.iso.datetime(),
  })
  .meta({ id: 'OpenSession' });
export const openSessionsSchema = z.object({ items: z.array(openSessionSchema) });

export type Language = z.infer<typeof languageSchema>;
export type Role = z.infer<typeof roleSchema>;
export type Membership = z.infer<typeof membershipSchema>;
export type SessionView = z.infer<typeof sessionSchema>;
export type Invitation = z.infer<typeof invitationSchema>;
export type OpenSession = z.infer<typeof openSessionSchema>;
