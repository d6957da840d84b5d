import type {
  AskOutsideRequest,
  CreateFeedbackRequestRequest,
  FeedbackRequestAbility,
  FeedbackRequestView,
  UpdateFeedbackRequestRequest,
} from '@rungs/contracts/feedback.js';
import type { DeletedRecord } from '@rungs/contracts/records.js';
import { addDays } from '@rungs/domain/calendar.js';
import { nextReminder, requestDays } from '@rungs/domain/feedback.js';
import { advanceFeedbackRequest, type FeedbackRequestTransition } from '@rungs/domain/journey/feedback-request.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import { Relations } from '../identity/index.js';
import { PublishedLadders } from '../ladders/index.js';
import { Clock } from '../platform/clock.js';
import { conflict, invalid, StaleVersionError } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import type { Actor } from '../platform/policy/actor.js';
import { permit } from '../platform/policy/policy.js';
import type { ActingAs } from '../platform/traces/traces.js';
import type { OwnRepository } from '../platform/tenancy/own-repository.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { Progress } from '../progress/index.js';
import { canBeRestored, deleted } from '../records/index.js';
import { feedbackOfPersonPolicy } from './feedback.policy.js';
import { FeedbackChanges } from './feedback-changes.js';
import { FeedbackRequest } from './feedback-request.entity.js';
import { feedbackRequestPolicy } from './feedback-request.policy.js';
import { stateFor } from './feedback-request.state.js';
import { requestViewFor } from './feedback-request.view.js';
import { FeedbackMails } from './feedback-mails.js';
import { LinkTokens } from './link-tokens.js';
import { PeopleInFeedback } from './people-in-feedback.js';
import { RecordsInFeedback } from './records-in-feedback.js';

type Change = Partial<
  Pick<FeedbackRequest, 'question' | 'about' | 'step' | 'competencyKeys' | 'expiresOn' | 'remindOn'> &
    Pick<FeedbackRequest, 'recordType' | 'recordId' | 'recordShown' | 'state' | 'declineReason' | 'deletedAt'>
>;
type Wish = Omit<CreateFeedbackRequestRequest, 'askedId'>;
type Asked = Pick<FeedbackRequest, 'askedId' | 'outsideName' | 'outsideEmail' | 'outsideLocale' | 'tokenHash'>;
const nobodyOutside = { outsideName: null, outsideEmail: null, outsideLocale: null, tokenHash: null };

const ways: Partial<Record<FeedbackRequestAbility | 'restore', FeedbackRequestTransition>> = {
  answer: 'give',
  decline: 'decline',
  // What can still expire can still be changed.
  update: 'expire',
};

@Injectable()
export class FeedbackRequestsService {
  constructor(
    private readonly scope: TenantScope,
    private readonly relations: Relations,
    private readonly progress: Progress,
    private readonly ladders: PublishedLadders,
    private readonly people: PeopleInFeedback,
    private readonly records: RecordsInFeedback,
    private readonly links: LinkTokens,
    private readonly mails: FeedbackMails,
    private readonly changes: FeedbackChanges,
    private readonly clock: Clock,
  ) {}

  async show(actor: Actor, id: string): Promise<FeedbackRequestView> {
    const request = await this.requests.findOneBy({ id });
    return this.view(actor, this.readable(actor, request?.deletedAt ? null : request));
  }

  /** @throws ProblemException (400) for somebody who is no colleague, an unknown competency, or a day that is no use */
  async ask(actor: Actor, personId: string, wish: CreateFeedbackRequestRequest): Promise<FeedbackRequestView> {
    permit(feedbackOfPersonPolicy.ask, actor, await this.relations.of(actor, personId));
    if (wish.askedId === personId) throw invalid('/askedId', 'yourself', 'Ask somebody else.');
    if (!(await this.people.isColleague(wish.askedId))) {
      throw invalid('/askedId', 'unknown_person', 'There is no such colleague in the directory.');
    }
    const { askedId, ...what } = wish;
    return this.view(actor, await this.add(actor, newId(), personId, what, { askedId, ...nobodyOutside }));
  }

  /**
   * By mail, somebody who has no account.
   * @throws ProblemException as `ask`, and (429) for more mails than anybody writes by hand
   */
  async askOutside(actor: Actor, personId: string, wish: AskOutsideRequest): Promise<FeedbackRequestView> {
    permit(feedbackOfPersonPolicy.ask, actor, await this.relations.of(actor, personId));
    const { name, email, locale, ...what } = wish;
    await this.links.mayBeSent(actor, email);
    const id = newId();
    const request = await this.add(actor, id, personId, what, {
      ...{ askedId: null, outsideName: name, outsideEmail: email, outsideLocale: locale },
      tokenHash: this.links.hashOf(id),
    });
    await this.mails.ask(request);
    return this.view(actor, request);
  }

  async update(
    actor: Actor,
    id: string,
    version: number,
    wish: UpdateFeedbackRequestRequest,
  ): Promise<FeedbackRequestView> {
    const before = await this.forChange(actor, id, version, 'update');
    await this.check(wish);
    const { record, ...words } = wish;
    const expiresOn = wish.expiresOn ?? before.expiresOn;
    return this.changed(actor, 'updated', before, {
      ...words,
      ...(record === undefined ? {} : await this.records.columnsOf(before.personId, record)),
      remindOn: nextReminder({ askedOn: dayOf(before.createdAt), expiresOn }, this.clock.today()),
    });
  }

  async decline(actor: Actor, id: string, version: number, reason: string): Promise<FeedbackRequestView> {
    const before = await this.forChange(actor, id, version, 'decline');
    return this.changed(actor, 'declined', before, { state: 'declined', declineReason: reason });
  }

  /** Withdraws it, as long as nothing came; afterwards it only leaves the list. */
  async delete(actor: Actor, id: string, version: number): Promise<DeletedRecord> {
    const before = await this.forChange(actor, id, version, 'delete');
    const deletedAt = this.clock.now();
    const request = await this.save(before, { deletedAt });
    await this.changes.ofRequest(actor, 'deleted', request);
    return deleted(request, deletedAt);
  }

  async restore(actor: Actor, id: string, version: number): Promise<FeedbackRequestView> {
    const before = await this.forChange(actor, id, version, 'restore');
    return this.changed(actor, 'restored', before, { deletedAt: null });
  }

  /**
   * Locks the request, so that what is decided from it still holds when it is saved.
   * @throws ProblemException 409 when its state does not take the act
   */
  async forChange(
    actor: Actor,
    id: string,
    version: number,
    act: FeedbackRequestAbility | 'restore',
  ): Promise<FeedbackRequest> {
    const [found] = await this.requests.find({ where: { id }, lock: { mode: 'pessimistic_write' } });
    const there = act === 'restore' ? found && canBeRestored(found, this.clock.now()) : found && !found.deletedAt;
    const request = this.readable(actor, there ? found : null);
    permit(feedbackRequestPolicy[act], actor, { askerId: request.personId, askedId: request.askedId });
    if (request.version !== version) throw new StaleVersionError(await this.view(actor, request));
    const state = stateFor(actor.personId, request, this.clock.today());
    const way = ways[act];
    if (way && !advanceFeedbackRequest(state, way)) {
      throw conflict('not_possible', `A request that is ${state} cannot be changed in this way.`);
    }
    return request;
  }

  /** An answer came. One without a name changes nothing that the asker could see: no state, no version, no time. */
  async answered(by: ActingAs, request: FeedbackRequest, named: boolean): Promise<void> {
    if (named) await this.end(by, 'given', request, { state: 'given' });
    else await this.scope.rows(answeredUnnamed, [request.id]);
  }

  async end(by: ActingAs, verb: 'given' | 'declined', before: FeedbackRequest, change: Change): Promise<void> {
    await this.changes.ofRequest(by, verb, await this.save(before, change));
  }

  private async add(actor: Actor, id: string, personId: string, { record, ...wish }: Wish, asked: Asked) {
    await this.check(wish);
    const [now, askedOn] = [this.clock.now(), this.clock.today()];
    const expiresOn = wish.expiresOn ?? addDays(askedOn, requestDays.usual);
    const request = await this.requests.insert({
      ...wish,
      ...asked,
      ...(await this.records.columnsOf(personId, record)),
      ...{ id, personId, expiresOn, iteration: await this.progress.iterationOf(personId) },
      ...{ remindOn: nextReminder({ askedOn, expiresOn }, askedOn), deletedAt: null, createdAt: now, updatedAt: now },
    });
    await this.changes.ofRequest(actor, 'created', request);
    return request;
  }

  private get requests(): OwnRepository<FeedbackRequest> {
    return this.scope.repository(FeedbackRequest);
  }

  private readable(actor: Actor, request: FeedbackRequest | null | undefined): FeedbackRequest {
    if (!request) throw new NotFoundException();
    const facts = { askerId: request.personId, askedId: request.askedId };
    if (!feedbackRequestPolicy.read(actor, facts)) throw new NotFoundException();
    return request;
  }

  private async check({
    expiresOn,
    competencyKeys = [],
  }: Pick<Partial<Wish>, 'expiresOn' | 'competencyKeys'>): Promise<void> {
    const today = this.clock.today();
    if (expiresOn !== undefined && (expiresOn < today || expiresOn > addDays(today, requestDays.atMost))) {
      throw invalid(
        '/expiresOn',
        'out_of_range',
        `Choose a day from today on, at most ${requestDays.atMost} days ahead.`,
      );
    }
    const [unknown] = competencyKeys.length > 0 ? await this.ladders.unknownCompetencies(competencyKeys) : [];
    if (unknown !== undefined) {
      throw invalid('/competencyKeys', 'unknown_competency', `No published ladder knows “${unknown}”.`);
    }
  }

  private async changed(
    actor: Actor,
    verb: Parameters<FeedbackChanges['ofRequest']>[1],
    before: FeedbackRequest,
    change: Change,
  ) {
    const request = await this.save(before, change);
    await this.changes.ofRequest(actor, verb, request);
    return this.view(actor, request);
  }

  private async save(request: FeedbackRequest, change: Change): Promise<FeedbackRequest> {
    const changed = { ...change, updatedAt: this.clock.now() };
    await this.requests.update(request.id, request.version, changed);
    return { ...request, ...changed, version: request.version + 1 };
  }

  private async view(actor: Actor, request: FeedbackRequest): Promise<FeedbackRequestView> {
    const [names, titles] = await Promise.all([
      this.people.names([request.personId, request.askedId]),
      this.records.titles([request]),
    ]);
    return requestViewFor(actor, request, { names, titles }, this.clock.today());
  }
}

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

const answeredUnnamed = {
  name: 'feedback.answered-unnamed',
  text: `update feedback_requests set answered_unnamed = true where organization_id = $1 and id = $2`,
};
