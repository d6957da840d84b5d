import type { DigestRhythm, NotificationKind } from '@rungs/contracts/notifications.js';
import { type Locale, localeSchema } from '@rungs/contracts/session.js';
import { digestIsDue, isQuiet } from '@rungs/domain/notifications/mail-times.js';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Settings } from '../platform/config/settings.js';
import { JobHandlers } from '../platform/jobs/job-handlers.js';
import { Mailer } from '../platform/mail/mailer.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { writeNotificationMail } from './mails/notification-mail.js';
import { takeWaiting, waitingReaders } from './notifications.queries.js';
import { UnsubscribeTokens } from './unsubscribe-tokens.js';

/** What is older than this is no news: it stays in the app, and nobody is written to about it any more. */
const newsForDays = 14;

type Reader = Readonly<{
  personId: string;
  mailWaits: boolean;
  digestSince: Date | null;
  email: string;
  locale: Locale;
  timeZone: string;
  digest: DigestRhythm;
  quietFrom: string | null;
  quietUntil: string | null;
  organizationName: string;
}>;
type Taken = Readonly<{ kind: NotificationKind; actorName: string | null }>;

/**
 * Each minute looks who has mail waiting, and for whom it is time. What leaves is taken and handed to the queue of mails
 * in one transaction: it is sent or waits, and neither twice nor never.
 */
@Injectable()
export class MailRounds implements OnModuleInit {
  constructor(
    private readonly scope: TenantScope,
    private readonly jobs: JobHandlers,
    private readonly mailer: Mailer,
    private readonly settings: Settings,
    private readonly tokens: UnsubscribeTokens,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.schedule({ name: 'notifications.mails', cron: '* * * * *', inEachOrganization: () => this.run() });
  }

  /** Inside the scope of one organization. */
  async run(): Promise<void> {
    const now = this.clock.now();
    for (const reader of await this.scope.rows<Reader>(waitingReaders)) {
      const { mailWaits, digestSince, digest, timeZone, quietFrom, quietUntil } = reader;
      const quiet = quietFrom !== null && quietUntil !== null ? { from: quietFrom, until: quietUntil } : null;
      if (isQuiet(quiet, now, timeZone)) continue;
      if (mailWaits) await this.send(reader, now, null);
      if (digestSince && digestIsDue(digest, digestSince, now, timeZone)) await this.send(reader, now, digest);
    }
  }

  private async send(reader: Reader, now: Date, digest: DigestRhythm | null): Promise<void> {
    const { personId, email, locale, organizationName } = reader;
    const notBefore = new Date(now.getTime() - newsForDays * 86_400_000);
    const told = await this.scope.rows<Taken>(takeWaiting, [personId, digest ? 'digest' : 'mail', notBefore]);
    if (told.length === 0) return;
    const token = this.tokens.seal(personId);
    const at = (path: string) => `${this.settings.publicUrl}${path}`;
    const links = {
      open: at('/notifications'),
      settings: at('/settings/notifications'),
      unsubscribe: at(`/unsubscribe/${token}`),
    };
    const wish = { locale: localeSchema.catch('en').parse(locale), digest, organizationName, links };
    const unsubscribe = at(`/api/v1/unsubscriptions/${token}`);
    await this.mailer.send({ to: email, ...writeNotificationMail(told, wish), unsubscribe });
  }
}
