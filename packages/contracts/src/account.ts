import { z } from 'zod';
import { localeSchema, newPasswordSchema, passwordSchema, timeZoneSchema } from './session.js';
import { nameSchema } from './text.js';

export const accountChangeSchema = z
  .strictObject({ name: nameSchema(200), locale: localeSchema, timeZone: timeZoneSchema })
  .partial()
  .refine((change) => Object.keys(change).length > 0, 'Name at least one field to change.');

export const passwordChangeSchema = z.strictObject({ currentPassword: passwordSchema, newPassword: newPasswordSchema });

export const organizationSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    isDemo: z.boolean(),
    skipLevelsRead: z
      .boolean()
      .describe('Whether managers of managers read single records that are shared with the manager'),
    version: z.int().positive(),
    abilities: z.array(z.enum(['update'])),
  })
  .meta({ id: 'Organization' });

export const organizationChangeSchema = z
  .strictObject({ name: nameSchema(200), skipLevelsRead: z.boolean() })
  .partial()
  .refine((change) => Object.keys(change).length > 0, 'Name at least one field to change.');

export const personalTokenSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    createdAt: z.iso.datetime(),
    lastUsedAt: z.iso.datetime().nullable(),
    expiresAt: z.iso.datetime().nullable().describe('null: until it is taken back'),
  })
  .meta({ id: 'PersonalToken' });

export const personalTokensSchema = z.object({ items: z.array(personalTokenSchema) });

export const newPersonalTokenRequestSchema = z.strictObject({
  name: nameSchema(100),
  expiresInDays: z.int().min(1).max(366).nullable().default(90),
});

export const newPersonalTokenSchema = personalTokenSchema
  .extend({ token: z.string().describe('Told this once and never again') })
  .meta({ id: 'NewPersonalToken' });

export type AccountChange = z.infer<typeof accountChangeSchema>;
export type OrganizationChange = z.infer<typeof organizationChangeSchema>;
export type OrganizationView = z.infer<typeof organizationSchema>;
export type PersonalTokenView = z.infer<typeof personalTokenSchema>;
export type NewPersonalTokenRequest = z.infer<typeof newPersonalTokenRequestSchema>;
export type NewPersonalTokenView = z.infer<typeof newPersonalTokenSchema>;
export type PasswordChange = z.infer<typeof passwordChangeSchema>;
