import type {
  ContributorView,
  EvidenceList,
  EvidenceSummaryQuery,
  ListEvidenceQuery,
} from '@rungs/contracts/evidence.js';
import type { Audience } from '@rungs/contracts/records.js';
import { audiences } from '@rungs/domain/audience.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import { Relations, type Subject } from '../identity/index.js';
import { Cursors } from '../platform/http/cursors.js';
import { RawJson } from '../platform/http/raw-json.js';
import type { Actor } from '../platform/policy/actor.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { evidencePolicy } from './evidence.policy.js';
import { evidencePage, evidenceSummary } from './evidence.queries.js';
import { type EvidenceRow, viewFor } from './evidence.view.js';

type Row = EvidenceRow & Readonly<{ contributors: ContributorView[] }>;

@Injectable()
export class EvidenceLists {
  constructor(
    private readonly scope: TenantScope,
    private readonly relations: Relations,
    private readonly cursors: Cursors,
  ) {}

  /** What the caller may read of a person's evidence; the same rule as for one entry decides which that is. */
  async list(actor: Actor, personId: string, query: ListEvidenceQuery): Promise<EvidenceList> {
    const { subject, readable } = await this.readable(actor, personId);
    const { relation } = subject;
    const name = `evidence of ${personId}`;
    const [day, behind] = query.cursor ? this.cursors.open<[string, string]>(name, query.cursor) : [null, null];
    const { limit } = query;
    const values = [personId, readable, ...filterOf(query), day, behind, limit + 1];
    const rows = await this.scope.rows<Row>(evidencePage, values);

    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return {
      items: shown.map(({ contributors, ...entry }) => viewFor(actor, subject, entry, contributors)),
      nextCursor: last ? this.cursors.seal(name, [last.occurredOn, last.id]) : null,
      abilities: evidencePolicy.create(actor, { relation, audience: 'private' }) ? ['create'] : [],
    };
  }

  async summary(actor: Actor, personId: string, query: EvidenceSummaryQuery): Promise<RawJson> {
    const { readable } = await this.readable(actor, personId);
    const [row] = await this.scope.rows<{ body: string }>(evidenceSummary, [personId, readable, ...filterOf(query)]);
    if (!row) throw new Error('A count always answers.');
    return new RawJson(row.body);
  }

  private async readable(actor: Actor, personId: string): Promise<{ subject: Subject; readable: Audience[] }> {
    const subject = await this.relations.of(actor, personId);
    const { relation } = subject;
    const readable = audiences.filter((audience) => evidencePolicy.read(actor, { relation, audience }));
    if (readable.length === 0) throw new NotFoundException();
    return { subject, readable };
  }
}

const filterOf = ({ text, step, competency, kind, kpi, audience, month }: EvidenceSummaryQuery): unknown[] => [
  text,
  step,
  competency,
  kind,
  kpi,
  audience,
  month,
];
