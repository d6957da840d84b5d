import {
  type ChangeNotificationSettingsRequest,
  type DigestRhythm,
  type NotificationChannel,
  type NotificationKind,
  notificationKinds,
  type NotificationSettingsView,
} from '@rungs/contracts/notifications.js';
import { Injectable } from '@nestjs/common';
import { StaleVersionError } from '../platform/http/problem.js';
import type { Actor } from '../platform/policy/actor.js';
import { type Statement, TenantScope } from '../platform/tenancy/tenant-scope.js';
import { channelsAtFirst } from './rules.js';

type Channels = Record<NotificationKind, NotificationChannel[]>;
type Row = Readonly<{
  channels: Partial<Channels>;
  digest: DigestRhythm;
  quietFrom: string | null;
  quietUntil: string | null;
  timeZone: string;
  version: number;
}>;

/** Who never chose anything has version 1. */
const settingsOf: Statement = {
  name: 'notification-settings.of',
  text: `
    select coalesce(s.channels, '{}') as channels, coalesce(s.digest, 'daily') as digest, s.quiet_from as "quietFrom",
      s.quiet_until as "quietUntil", a.time_zone as "timeZone", coalesce(s.version, 1) as version
    from memberships m
    join accounts a on a.id = m.account_id
    left join notification_settings s on s.organization_id = $1 and s.person_id = m.person_id
    where m.organization_id = $1 and m.person_id = $2`,
};

/** `[person, version, channels, digest, quiet from, quiet until]`; no row when somebody was faster. */
const keepSettings: Statement = {
  name: 'notification-settings.keep',
  text: `
    insert into notification_settings as s (organization_id, person_id, version, channels, digest, quiet_from, quiet_until)
    values ($1, $2, $3::int + 1, $4, $5, $6, $7)
    on conflict (organization_id, person_id) do update
      set channels = excluded.channels, digest = excluded.digest, quiet_from = excluded.quiet_from,
        quiet_until = excluded.quiet_until, version = excluded.version
      where s.version = $3
    returning version`,
};

/** Of every kind, the app stays as it was chosen. */
const stopMails: Statement = {
  name: 'notification-settings.stop-mails',
  text: `
    insert into notification_settings as s (organization_id, person_id, version, channels)
    select $1, $2, 2, $3::jsonb where exists (select from people where organization_id = $1 and id = $2)
    on conflict (organization_id, person_id) do update
      set version = s.version + 1,
        channels = (select jsonb_object_agg(kind, case when coalesce(s.channels -> kind, '["app"]') ? 'app'
            then '["app"]'::jsonb else '[]' end) from jsonb_object_keys(excluded.channels) kind)
    returning (select name from organizations where id = $1) as "organizationName"`,
};

/** What waited to leave does not leave any more. */
const dropWaiting: Statement = {
  name: 'notification-settings.drop-waiting',
  text: `
    update notifications set mail_waits = false, digest_waits = false
    where organization_id = $1 and person_id = $2 and (mail_waits or digest_waits)`,
};

/** What a person wants to be told of, where and when. */
@Injectable()
export class NotificationSettingsService {
  constructor(private readonly scope: TenantScope) {}

  async show({ personId }: Actor): Promise<NotificationSettingsView> {
    const [row] = await this.scope.rows<Row>(settingsOf, [personId]);
    if (!row) throw new Error('Somebody without a membership asks for settings.');
    const { channels, digest, quietFrom, quietUntil, timeZone, version } = row;
    const all = notificationKinds.map((kind) => [kind, channels[kind] ?? channelsAtFirst(kind)] as const);
    return {
      channels: Object.fromEntries(all) as Channels,
      digest,
      quietHours: quietFrom !== null && quietUntil !== null ? { from: quietFrom, until: quietUntil } : null,
      timeZone,
      version,
    };
  }

  /** @throws StaleVersionError (412) when they were changed elsewhere */
  async change(
    actor: Actor,
    version: number,
    { channels, digest, quietHours }: ChangeNotificationSettingsRequest,
  ): Promise<NotificationSettingsView> {
    const before = await this.show(actor);
    if (before.version !== version) throw new StaleVersionError(before);
    const values = [JSON.stringify(channels), digest, quietHours?.from ?? null, quietHours?.until ?? null];
    const kept = await this.scope.rows(keepSettings, [actor.personId, version, ...values]);
    if (kept.length === 0) throw new StaleVersionError(await this.show(actor));
    return this.show(actor);
  }

  /** Inside the scope of their organization. @returns its name, or undefined for somebody who is not there */
  async stopMails(personId: string): Promise<string | undefined> {
    const inAppOnly = Object.fromEntries(notificationKinds.map((kind) => [kind, ['app']]));
    const [row] = await this.scope.rows<{ organizationName: string }>(stopMails, [personId, JSON.stringify(inAppOnly)]);
    await this.scope.rows(dropWaiting, [personId]);
    return row?.organizationName;
  }
}
