import type { FeedbackRecordLink } from '@rungs/contracts/feedback.js';
import { Injectable } from '@nestjs/common';
import { invalid } from '../platform/http/problem.js';
import { type Statement, TenantScope } from '../platform/tenancy/tenant-scope.js';
import type { FeedbackRequest } from './feedback-request.entity.js';

/** Records are found among the asker's own only: a row that names another person's finds nothing. */
const titles: Statement = {
  name: 'feedback.record-titles',
  text: `
    select id, title from goals
    where organization_id = $1 and id = any ($2::uuid[]) and person_id = any ($3::uuid[]) and deleted_at is null
    union all
    select id, title from evidence
    where organization_id = $1 and id = any ($2::uuid[]) and person_id = any ($3::uuid[]) and deleted_at is null`,
};

type Link = Pick<FeedbackRequest, 'personId' | 'recordId'>;

/** The goals and evidence that requests are about. */
@Injectable()
export class RecordsInFeedback {
  constructor(private readonly scope: TenantScope) {}

  async titles(requests: readonly Link[]): Promise<ReadonlyMap<string, string>> {
    const linked = requests.filter(({ recordId }) => recordId !== null);
    if (linked.length === 0) return new Map();
    const [ids, owners] = [linked.map(({ recordId }) => recordId), linked.map(({ personId }) => personId)];
    const rows = await this.scope.rows<{ id: string; title: string }>(titles, [ids, owners]);
    return new Map(rows.map(({ id, title }) => [id, title]));
  }

  /** @returns its columns. @throws ProblemException (400) for a record that is not this person's */
  async columnsOf(personId: string, link: FeedbackRecordLink) {
    if (link === null) return { recordType: null, recordId: null, recordShown: false };
    const { recordType, recordId, shown } = link;
    const known = await this.titles([{ personId, recordId }]);
    if (!known.has(recordId)) throw invalid('/record/recordId', 'unknown_record', 'There is no such record of yours.');
    return { recordType, recordId, recordShown: shown };
  }
}
