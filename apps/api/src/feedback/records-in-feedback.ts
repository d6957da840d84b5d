import type { FeedbackRecordLink, FeedbackRecordType } from '@rungs/contracts/feedback.js';
import { Injectable } from '@nestjs/common';
import { invalid } from '../platform/http/problem.js';
import { type Statement, TenantScope } from '../platform/tenancy/tenant-scope.js';
import type { FeedbackRequest } from './feedback-request.entity.js';

type Titled = Readonly<{ recordType: FeedbackRecordType; id: string; personId: string; title: string }>;

/** Whose an item is stands in its plan, and without the plan it is gone. */
const items = `
  (select i.organization_id, i.id, i.title, p.person_id, coalesce(i.deleted_at, p.deleted_at) as deleted_at
   from plan_items i join plans p on p.organization_id = i.organization_id and p.id = i.plan_id)`;

const sources: Readonly<Record<FeedbackRecordType, string>> = {
  goal: 'goals',
  evidence: 'evidence',
  opportunity: 'opportunities',
  'plan-item': items,
  'visibility-event': 'visibility_events',
};

/** `[ids, owners, types]`; kinds that no question names are not looked through. */
const titles: Statement = {
  name: 'feedback.record-titles',
  text: Object.entries(sources)
    .map(
      ([type, source]) => `
    select '${type}' as "recordType", r.id, r.person_id as "personId", r.title from ${source} r
    where r.organization_id = $1 and r.id = any ($2::uuid[]) and r.person_id = any ($3::uuid[])
      and '${type}' = any ($4::text[]) and r.deleted_at is null`,
    )
    .join(' union all '),
};

type Link = Pick<FeedbackRequest, 'personId' | 'recordType' | 'recordId'>;

/** What of their own work people ask about. */
@Injectable()
export class RecordsInFeedback {
  constructor(private readonly scope: TenantScope) {}

  /** Records are found among the asker's own only: a row that names another person's, or one as another kind, finds nothing. */
  async titles(requests: readonly Link[]): Promise<ReadonlyMap<string, string>> {
    const linked = requests.filter(({ recordId }) => recordId !== null);
    if (linked.length === 0) return new Map();
    const each = <K extends keyof Link>(key: K) => [...new Set(linked.map((link) => link[key]))];
    const rows = await this.scope.rows<Titled>(titles, [each('recordId'), each('personId'), each('recordType')]);
    const asked = new Set(linked.map(({ personId, recordType, recordId }) => `${personId} ${recordType} ${recordId}`));
    return new Map(
      rows
        .filter(({ personId, recordType, id }) => asked.has(`${personId} ${recordType} ${id}`))
        .map(({ id, title }) => [id, title]),
    );
  }

  /** @returns its columns. @throws ProblemException (400) for a record that is not this person's */
  async columnsOf(personId: string, link: FeedbackRecordLink) {
    if (link === null) return { recordType: null, recordId: null, recordShown: false };
    const { recordType, recordId, shown } = link;
    const known = await this.titles([{ personId, recordType, recordId }]);
    if (!known.has(recordId)) throw invalid('/record/recordId', 'unknown_record', 'There is no such record of yours.');
    return { recordType, recordId, recordShown: shown };
  }
}
