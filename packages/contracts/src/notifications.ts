import { z } from 'zod';
import { listQueryShape, pageSchema, personRefSchema, recordIdSchema } from './records.js';

/** What somebody may be told of, in the order in which the settings show them. */
export const notificationKinds = [
  'intent_declared',
  'intent_waits',
  'answer_owed',
  'intent_answered',
  'readiness_given',
  'assessment_published',
  'step_moved',
  'talk_logged',
  'comment_written',
  'mentioned',
  'agreement_made',
  'agreement_done',
  'agreement_due',
  'validation_asked',
  'validation_answered',
  'help_asked',
  'help_answered',
  'plan_proposed',
  'plan_answered',
  'plan_check_due',
  'plan_checked',
  'feedback_asked',
  'feedback_given',
  'feedback_answered',
  'feedback_declined',
  'feedback_reminded',
  'feedback_over',
  'circle_asked',
  'circle_answered',
  'circle_ended',
] as const;
export const notificationKindSchema = z.enum(notificationKinds);

/** Where it is told: in the app, by a mail at once, in the digest. */
export const notificationChannels = ['app', 'mail', 'digest'] as const;
export const notificationChannelSchema = z.enum(notificationChannels);

/** Who did what kind of thing, where. Ids and codes: the words are the reader's language, the content stays with its record. */
export const notificationSchema = z
  .object({
    id: z.uuid(),
    kind: notificationKindSchema,
    actor: personRefSchema.nullable().describe('Who did it; null where nobody did, such as a day that has come'),
    subject: personRefSchema.nullable().describe('On whose page it is to be found'),
    recordType: z.string(),
    recordId: z.uuid().nullable(),
    happenedAt: z.iso.datetime(),
    readAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Notification' });

const unreadShape = { unread: z.int().nonnegative() };
export const unreadNotificationsSchema = z.object(unreadShape).meta({ id: 'UnreadNotifications' });
export const notificationListSchema = pageSchema(notificationSchema)
  .extend(unreadShape)
  .meta({ id: 'NotificationList' });

export const listNotificationsQuerySchema = z.strictObject({
  ...listQueryShape,
  unread: z.enum(['true', 'false']).default('false').describe('Only those not read yet'),
});

export const readNotificationsRequestSchema = z.strictObject({
  ids: z.array(recordIdSchema).min(1).max(100).nullable().describe('Which were read; null: all up to `newestId`'),
  newestId: recordIdSchema.nullable().default(null).describe('The newest on the screen: what came later stays unread'),
});

/** `HH:MM`, in the time zone of the account. */
const timeOfDaySchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const channelsSchema = z
  .array(notificationChannelSchema)
  .max(notificationChannels.length)
  .refine((channels) => new Set(channels).size === channels.length, 'Name each channel once.');

export const digestRhythmSchema = z.enum(['daily', 'weekly']);
export const quietHoursSchema = z
  .strictObject({ from: timeOfDaySchema, until: timeOfDaySchema })
  .refine(({ from, until }) => from !== until, 'Choose two different times.');

const settingsShape = {
  channels: z.record(notificationKindSchema, channelsSchema).describe('For each kind, where it is told'),
  digest: digestRhythmSchema.describe('At eight in the morning, each day or each Monday'),
  quietHours: quietHoursSchema.nullable().describe('No mail leaves within these; it waits for their end'),
};
export const changeNotificationSettingsRequestSchema = z.strictObject(settingsShape);
export const notificationSettingsSchema = z
  .object({ ...settingsShape, timeZone: z.string(), version: z.int().positive() })
  .meta({ id: 'NotificationSettings' });

/** The signed words of a link in a mail. */
export const unsubscribeTokenSchema = z.string().regex(/^[\w-]{43}\.[\w-]{43}$/);
export const unsubscribedSchema = z.object({ organizationName: z.string() }).meta({ id: 'Unsubscribed' });

export type NotificationKind = z.infer<typeof notificationKindSchema>;
export type NotificationChannel = z.infer<typeof notificationChannelSchema>;
export type NotificationView = z.infer<typeof notificationSchema>;
export type NotificationList = z.infer<typeof notificationListSchema>;
export type UnreadNotifications = z.infer<typeof unreadNotificationsSchema>;
export type ListNotificationsQuery = z.infer<typeof listNotificationsQuerySchema>;
export type ReadNotificationsRequest = z.infer<typeof readNotificationsRequestSchema>;
export type NotificationSettingsView = z.infer<typeof notificationSettingsSchema>;
export type ChangeNotificationSettingsRequest = z.infer<typeof changeNotificationSettingsRequestSchema>;
export type DigestRhythm = z.infer<typeof digestRhythmSchema>;
export type QuietHours = z.infer<typeof quietHoursSchema>;
export type Unsubscribed = z.infer<typeof unsubscribedSchema>;
