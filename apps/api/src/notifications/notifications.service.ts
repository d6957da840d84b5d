import type {
  ListNotificationsQuery,
  NotificationKind,
  NotificationList,
  NotificationView,
  ReadNotificationsRequest,
  UnreadNotifications,
} from '@rungs/contracts/notifications.js';
import type { PersonRef } from '@rungs/contracts/records.js';
import { Injectable, NotFoundException, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Cursors } from '../platform/http/cursors.js';
import { newId } from '../platform/ids.js';
import { JobHandlers } from '../platform/jobs/job-handlers.js';
import type { Actor } from '../platform/policy/actor.js';
import { type Statement, TenantScope } from '../platform/tenancy/tenant-scope.js';
import { LiveOutlet } from '../platform/traces/live-outlet.js';
import { forgetOldNotifications, markRead, notificationPage, ownAmong, unreadCount } from './notifications.queries.js';

const keptDays = 180;

type Row = Readonly<{
  id: string;
  kind: NotificationKind;
  recordType: string;
  recordId: string | null;
  happenedAt: Date;
  readAt: Date | null;
  actorId: string | null;
  actorName: string | null;
  subjectId: string | null;
  subjectName: string | null;
}>;

/** Tells the reader's other screens. No act: nobody but them learns that something was read. */
const readElsewhere: Statement = {
  name: 'notifications.read-elsewhere',
  writes: 'live_events',
  text: `
    insert into live_events (organization_id, id, topic, act, subject_person_id, audience)
    values ($1, $2, 'notification', 'notification.read', $3, 'private')`,
};

/** What one person was told of. Everything here is the caller's own. */
@Injectable()
export class NotificationsService implements OnModuleInit {
  constructor(
    private readonly scope: TenantScope,
    private readonly cursors: Cursors,
    private readonly clock: Clock,
    private readonly outlet: LiveOutlet,
    private readonly jobs: JobHandlers,
  ) {}

  onModuleInit(): void {
    this.jobs.schedule({ name: 'notifications.forget', cron: '41 3 * * *', inEachOrganization: () => this.forget() });
  }

  /** The newest first. */
  async list({ personId }: Actor, { cursor, limit, unread }: ListNotificationsQuery): Promise<NotificationList> {
    const name = `notifications of ${personId} ${unread}`;
    const [time, id] = cursor ? this.cursors.open<[string, string]>(name, cursor) : [null, null];
    const [rows, count] = await Promise.all([
      this.scope.rows<Row>(notificationPage, [personId, unread === 'true', time, id, limit + 1]),
      this.countOf(personId),
    ]);
    const shown = rows.slice(0, limit).map(viewOf);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return {
      items: shown,
      nextCursor: last ? this.cursors.seal(name, [last.happenedAt, last.id]) : null,
      unread: count,
    };
  }

  async unread({ personId }: Actor): Promise<UnreadNotifications> {
    return { unread: await this.countOf(personId) };
  }

  /** @throws NotFoundException (404), and nothing is read, when one of them is not the caller's */
  async read({ personId }: Actor, { ids, newestId }: ReadNotificationsRequest): Promise<UnreadNotifications> {
    const named = [...new Set([...(ids ?? []), ...(newestId === null ? [] : [newestId])])];
    const [among] = named.length > 0 ? await this.scope.rows<{ own: number }>(ownAmong, [personId, named]) : [];
    if (among && among.own < named.length) throw new NotFoundException();
    const read = await this.scope.rows(markRead, [personId, this.clock.now(), ids, newestId]);
    if (read.length > 0) {
      const id = newId();
      const { organizationId } = this.scope;
      this.scope.send(readElsewhere, [id, personId]);
      this.scope.afterCommit(() => this.outlet.announce(organizationId, id));
    }
    return { unread: await this.countOf(personId) };
  }

  /** Inside the scope of one organization. */
  async forget(): Promise<void> {
    await this.scope.rows(forgetOldNotifications, [new Date(this.clock.now().getTime() - keptDays * 86_400_000)]);
  }

  private async countOf(personId: string): Promise<number> {
    const [row] = await this.scope.rows<{ unread: number }>(unreadCount, [personId]);
    return row?.unread ?? 0;
  }
}

function viewOf(row: Row): NotificationView {
  const { id, kind, recordType, recordId, happenedAt, readAt, actorId, actorName, subjectId, subjectName } = row;
  return {
    ...{ id, kind, recordType, recordId },
    actor: personOf(actorId, actorName),
    subject: personOf(subjectId, subjectName),
    happenedAt: happenedAt.toISOString(),
    readAt: readAt?.toISOString() ?? null,
  };
}

const personOf = (personId: string | null, name: string | null): PersonRef | null =>
  personId !== null && name !== null ? { personId, name } : null;
