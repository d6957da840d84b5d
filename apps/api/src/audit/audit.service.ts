import type { AuditEntryView, AuditQuery } from '@rungs/contracts/audit.js';
import type { Page } from '@rungs/contracts/records.js';
import { Injectable } from '@nestjs/common';
import { Cursors } from '../platform/http/cursors.js';
import type { Actor } from '../platform/policy/actor.js';
import { type Statement, TenantScope } from '../platform/tenancy/tenant-scope.js';
import { Traces } from '../platform/traces/traces.js';
import { auditPolicy, betweenTwo } from './audit.policy.js';
import { entryColumns, placeInChain } from './audit.queries.js';

type Row = Omit<AuditEntryView, 'actor' | 'subject' | 'sequence'> &
  Readonly<Record<'actorPersonId' | 'actorName' | 'subjectPersonId' | 'subjectName' | 'sequence', string | null>>;

const list = 'audit';

const page: Statement = {
  name: 'audit.page',
  text: `
    select ${entryColumns}, a.name as "actorName", p.name as "subjectName", s.sequence
    from audit_entries e
    ${placeInChain}
    left join people a on a.organization_id = e.organization_id and a.id = e.actor_person_id
    left join people p on p.organization_id = e.organization_id and p.id = e.subject_person_id
    where e.organization_id = $1
      and ($2::boolean or ('hr' = any (e.actor_roles) and e.subject_person_id is distinct from e.actor_person_id
        and e.record_type <> all ($12::text[])))
      and ($3::text is null or e.act = $3 or e.act like $3 || '.%')
      and ($4::uuid is null or e.actor_person_id = $4)
      -- A filter finds only what it may show: with one on the other person, the answer would say who that was.
      and ($5::uuid is null or (e.subject_person_id = $5
        and (e.record_type <> all ($12::text[]) or e.actor_person_id = $5)))
      and ($6::uuid is null or (e.record_id = $6 and e.record_type <> all ($12::text[])))
      and ($7::timestamptz is null or e.happened_at >= $7)
      and ($8::timestamptz is null or e.happened_at < $8)
      and ($9::timestamptz is null or (e.happened_at, e.id) < ($9, $10::uuid))
    order by e.happened_at desc, e.id desc limit $11`,
};

@Injectable()
export class AuditService {
  constructor(
    private readonly scope: TenantScope,
    private readonly cursors: Cursors,
    private readonly traces: Traces,
  ) {}

  /** The newest first. That somebody looked is an entry itself. */
  async list(actor: Actor, query: AuditQuery): Promise<Page<AuditEntryView>> {
    const { limit, cursor, act, actorPersonId, subjectPersonId, recordId, from, to } = query;
    const [since, id] = cursor ? this.cursors.open<[string, string]>(list, cursor) : [];
    const filters = [act, actorPersonId, subjectPersonId, recordId, from, to];
    const rows = await this.scope.rows<Row>(page, [
      ...[auditPolicy.readAll(actor), ...filters, since, id, limit + 1],
      betweenTwo,
    ]);
    await this.traces.record(actor, {
      act: 'audit.read',
      recordType: 'audit',
      recordId: null,
      subjectPersonId: null,
      // Nobody's screen shows who reads, and a screen that shows the log must not be told of its own reading.
      audience: 'private',
      details: { entries: Math.min(rows.length, limit), of: subjectPersonId ?? null, by: actorPersonId ?? null },
    });
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return { items: shown.map(viewOf), nextCursor: last ? this.cursors.seal(list, [last.happenedAt, last.id]) : null };
  }
}

function viewOf({ actorPersonId, actorName, subjectPersonId, subjectName, sequence, ...row }: Row): AuditEntryView {
  const { id, act, actorKind, recordType, requestId, happenedAt } = row;
  const hidden = betweenTwo.includes(recordType);
  // The other one would be found by the record as well: both leave entries under its id.
  const { recordId, details } = hidden ? { recordId: null, details: {} } : row;
  const subject = hidden && subjectPersonId !== actorPersonId ? null : subjectPersonId;
  return {
    ...{ id, act, actorKind, recordType, recordId, details, requestId, happenedAt },
    actor: actorPersonId ? { personId: actorPersonId, name: actorName ?? '' } : null,
    subject: subject ? { personId: subject, name: subjectName ?? '' } : null,
    sequence: sequence === null ? null : Number(sequence),
  };
}
