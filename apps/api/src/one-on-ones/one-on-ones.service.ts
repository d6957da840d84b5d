import type { OneOnOneNotesView, OneOnOneView } from '@rungs/contracts/one-on-ones.js';
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { StaleVersionError } from '../platform/http/problem.js';
import type { Actor } from '../platform/policy/actor.js';
import { permit } from '../platform/policy/policy.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { Traces } from '../platform/traces/traces.js';
import { AgendaService } from './agenda.service.js';
import { managerOf } from './one-on-one.view.js';
import { oneOnOnePolicy } from './one-on-one.policy.js';
import { keepNotes, lastTalk, notesOf } from './one-on-ones.queries.js';

/** More than a talk holds; what was written before it is asked for by itself. */
const latest = 50;

type NotesRow = Readonly<{ text: string; version: number; updatedAt: Date }>;

/** What a person and their manager prepare a talk with. */
@Injectable()
export class OneOnOnesService {
  constructor(
    private readonly scope: TenantScope,
    private readonly agenda: AgendaService,
    private readonly traces: Traces,
    private readonly clock: Clock,
  ) {}

  async show(actor: Actor, personId: string): Promise<OneOnOneView> {
    const subject = await this.agenda.page(actor, personId);
    const [agenda, agendaOpen, notes, [last]] = await Promise.all([
      this.agenda.of(actor, subject, { limit: latest }),
      this.agenda.openOf(subject),
      this.notes(actor, personId),
      this.scope.rows<{ lastTalkOn: string | null }>(lastTalk, [personId]),
    ]);
    const [manager = null] = managerOf(subject);
    const person = { personId, name: subject.name };
    return {
      ...{ person, manager, lastTalkOn: last?.lastTalkOn ?? null, notes },
      agenda: agenda.items.toReversed(),
      agendaOpen,
      agendaCursor: agenda.nextCursor,
    };
  }

  /** @throws StaleVersionError (412) when another window of the same person was faster */
  async keepNotes(actor: Actor, personId: string, version: number, text: string): Promise<OneOnOneNotesView> {
    permit(oneOnOnePolicy.keepNotes, actor, await this.agenda.page(actor, personId));
    const before = await this.notes(actor, personId);
    if (before.version !== version) throw new StaleVersionError(before);
    const values = [personId, actor.personId, version, text, this.clock.now()];
    const kept = await this.scope.rows(keepNotes, values);
    if (kept.length === 0) throw new StaleVersionError(await this.notes(actor, personId));
    await this.traces.record(actor, {
      act: 'one-on-one-notes.kept',
      recordType: 'one-on-one-notes',
      recordId: null,
      // Theirs alone: neither the other one's screen nor the log says that somebody made notes.
      subjectPersonId: actor.personId,
      audience: 'private',
      ownersSecret: true,
    });
    return this.notes(actor, personId);
  }

  private async notes({ personId: authorId }: Actor, personId: string): Promise<OneOnOneNotesView> {
    const [row] = await this.scope.rows<NotesRow>(notesOf, [personId, authorId]);
    if (!row) return { text: '', version: 1, updatedAt: null };
    return { ...row, updatedAt: row.updatedAt.toISOString() };
  }
}
