import type { FeedbackLinkView, GiveFeedbackRequest } from '@rungs/contracts/feedback.js';
import { Injectable } from '@nestjs/common';
import { hashOf, organizationOfFeedbackLink } from '../identity/index.js';
import { PublishedLadders } from '../ladders/index.js';
import { Clock } from '../platform/clock.js';
import { problem, StaleVersionError } from '../platform/http/problem.js';
import type { ActingAs } from '../platform/traces/traces.js';
import { type Statement, TenantScope } from '../platform/tenancy/tenant-scope.js';
import { FeedbackRequest } from './feedback-request.entity.js';
import { FeedbackRequestsService } from './feedback-requests.service.js';
import { FeedbackService } from './feedback.service.js';
import { RecordsInFeedback } from './records-in-feedback.js';

/** Answered, declined, withdrawn, over, of somebody who left, or never sent: one query, one answer. */
const openLink: Statement = {
  name: 'feedback.open-link',
  text: `
    select r.id, p.id as "personId", p.name, p.manager_id as "managerId"
    from feedback_requests r
    join people p on p.organization_id = r.organization_id and p.id = r.person_id and p.deactivated_at is null
    where r.organization_id = $1 and r.token_hash = $2 and r.state = 'pending' and not r.answered_unnamed
      and r.deleted_at is null and r.expires_on >= $3::date`,
};

type Asker = Readonly<{ personId: string; name: string; managerId: string | null }>;
type Open = Readonly<{ request: FeedbackRequest; asker: Asker }>;

const byLink: ActingAs = { job: 'feedback.link' };

/** Of no organization: a token that names none is looked for all the same, so that it takes as long. */
const nowhere = '00000000-0000-7000-8000-000000000000';

/** The far end of a request to somebody outside: whoever holds the link, who has no account and gets none. */
@Injectable()
export class FeedbackLinks {
  constructor(
    private readonly scope: TenantScope,
    private readonly clock: Clock,
    private readonly ladders: PublishedLadders,
    private readonly requests: FeedbackRequestsService,
    private readonly feedback: FeedbackService,
    private readonly records: RecordsInFeedback,
  ) {}

  /** Changes nothing, so that a mail scanner that follows links spoils none. */
  show(token: string): Promise<FeedbackLinkView> {
    return this.inScope(token, async () => this.view(await this.open(token)));
  }

  answer(token: string, version: number, given: GiveFeedbackRequest): Promise<void> {
    return this.inScope(token, async () => {
      const { request, asker } = await this.forChange(token, version);
      const giver = { giverId: null, outsideName: request.outsideName };
      await this.feedback.add(byLink, giver, asker, given, request);
      await this.requests.answered(byLink, request, given.attribution === 'attributed');
    });
  }

  decline(token: string, version: number, declineReason: string): Promise<void> {
    return this.inScope(token, async () => {
      const { request } = await this.forChange(token, version);
      await this.requests.end(byLink, 'declined', request, { state: 'declined', declineReason });
    });
  }

  private inScope<T>(token: string, work: () => Promise<T>): Promise<T> {
    return this.scope.run(organizationOfFeedbackLink(token) ?? nowhere, work);
  }

  /** @throws ProblemException (404), the same for every link that opens nothing */
  private async open(token: string, forChange = false): Promise<Open> {
    const values = [hashOf(token), this.clock.today()];
    const [found] = await this.scope.rows<Asker & { id: string }>(openLink, values);
    if (!found) throw linkOver();
    const { id, ...asker } = found;
    const [request] = await this.scope
      .repository(FeedbackRequest)
      .find({ where: { id }, ...(forChange && { lock: { mode: 'pessimistic_write' } }) });
    if (!request) throw linkOver();
    return { request, asker };
  }

  private async forChange(token: string, version: number): Promise<Open> {
    await this.open(token, true);
    // Once more, now that it is locked: of two who come with the same link, the second finds it used.
    const found = await this.open(token);
    if (found.request.version !== version) throw new StaleVersionError(await this.view(found));
    return found;
  }

  private async view({ request, asker }: Open): Promise<FeedbackLinkView> {
    const { question, about, expiresOn, version, outsideName, recordId, recordShown, competencyKeys } = request;
    const titles = recordShown ? await this.records.titles([request]) : new Map<string, string>();
    return {
      ...{ askerName: asker.name, name: outsideName ?? '', question, about, expiresOn, version },
      competencies: competencyKeys.length > 0 ? await this.ladders.competencyNames(competencyKeys) : [],
      recordTitle: titles.get(recordId ?? '') ?? null,
      canStayUnnamed: asker.managerId !== null,
    };
  }
}

const linkOver = () =>
  problem(404, 'link_over', 'This link does not work any more: it was used, withdrawn, or its time is over.');
