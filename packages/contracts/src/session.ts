import { z } from 'zod';
import { nameSchema, textSchema } from './text.js';

export const roleSchema = z
  .enum(['employee', 'hr', 'admin'])
  .describe('Every member is an employee; manager is never a role but follows from the org chart');

/** The languages the product speaks. A further one is a file of words and a line here. */
export const localeSchema = z.enum(['en', 'es']);

export const timeZoneSchema = z.string().max(64).refine(isTimeZone, 'Choose a time zone.');

/** Compared without regard to case, and kept as typed. */
export const emailSchema = z.email('Write an e-mail address, such as ada@example.com.').max(254);

/** Where a password is proved rather than chosen: whatever was chosen once is taken, and nothing is said of its rules. */
export const passwordSchema = textSchema(1_000).min(1, 'Type your password.');

/** Characters are what a person counts (code points), never bytes or halves of an emoji. */
export const newPasswordSchema = textSchema(256)
  .refine((text) => [...text].length >= 15, 'Use at least 15 characters. A sentence works well.')
  .refine((text) => [...text].length <= 128, 'Use at most 128 characters.');

export const signInRequestSchema = z.strictObject({ email: emailSchema, password: passwordSchema });

export const signUpRequestSchema = z.strictObject({
  organizationName: nameSchema(200),
  name: nameSchema(200),
  email: emailSchema,
  password: newPasswordSchema.describe('For an e-mail that already has an account: the password of that account'),
  locale: localeSchema.default('en'),
  timeZone: timeZoneSchema.default('UTC'),
});

export const switchOrganizationRequestSchema = z.strictObject({ organizationId: z.uuid() });
export const confirmationRequestSchema = z.strictObject({ password: passwordSchema });

export const accountSchema = z
  .object({
    id: z.uuid(),
    email: z.string(),
    name: z.string(),
    locale: localeSchema,
    timeZone: z.string(),
    version: z.int().positive(),
  })
  .meta({ id: 'Account' });

export const membershipSchema = z
  .object({
    organizationId: z.uuid(),
    organizationName: z.string(),
    personId: z.uuid(),
    name: z.string().describe('As the directory of this organization has it'),
    roles: z.array(roleSchema),
    isManager: z.boolean().describe('Whether somebody reports to this person now'),
    managerName: z.string().nullable(),
    skipLevelName: z.string().nullable().describe('The manager of the manager, who is told of coverage and readiness'),
    skipLevelReads: z
      .boolean()
      .describe('Whether the organization lets managers of managers read what is shared with the manager'),
    couldName: z
      .array(z.object({ personId: z.uuid(), name: z.string() }))
      .describe('Where nobody is above the person now: some of those in HR who could name a manager'),
  })
  .meta({ id: 'SessionMembership' });

export const sessionSchema = z
  .object({
    account: accountSchema,
    csrfToken: z
      .string()
      .describe('Sent as x-csrf-token with every change; empty for a personal token, which needs none'),
    membership: membershipSchema.nullable().describe('null: in no organization now'),
    memberships: z
      .array(z.object({ organizationId: z.uuid(), organizationName: z.string() }))
      .describe('Every organization that the account may switch to, this one included'),
    stepNames: z
      .record(z.string(), z.object({ en: z.string(), es: z.string() }).partial())
      .describe(
        'What the organization calls the steps, by number, where and in which language it has words of its own',
      ),
    isDemo: z.boolean().describe('Whether this organization is the invented one of the demo'),
  })
  .meta({ id: 'Session' });

/** A browser that is signed in, as its owner sees it. */
export const signedInBrowserSchema = z
  .object({
    id: z.uuid(),
    current: z.boolean(),
    userAgent: z.string(),
    address: z.string(),
    createdAt: z.iso.datetime(),
    lastSeenAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'SignedInBrowser' });

export const signedInBrowsersSchema = z.object({ items: z.array(signedInBrowserSchema) });

export const resetTokenSchema = z.string().min(1).max(200);
export const passwordResetRequestSchema = z.strictObject({ email: emailSchema });
export const passwordResetSchema = z.strictObject({ password: newPasswordSchema });

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

export type Role = z.infer<typeof roleSchema>;
export type Locale = z.infer<typeof localeSchema>;
export type SignInRequest = z.infer<typeof signInRequestSchema>;
export type SignUpRequest = z.infer<typeof signUpRequestSchema>;
export type AccountView = z.infer<typeof accountSchema>;
export type SessionMembership = z.infer<typeof membershipSchema>;
export type SessionView = z.infer<typeof sessionSchema>;
export type SignedInBrowser = z.infer<typeof signedInBrowserSchema>;
