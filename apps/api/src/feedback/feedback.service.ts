import type {
  FeedbackAbility,
  FeedbackView,
  GiveFeedbackRequest,
  UpdateFeedbackRequest,
} from '@rungs/contracts/feedback.js';
import type { DeletedRecord } from '@rungs/contracts/records.js';
import { feedbackStep } from '@rungs/domain/feedback.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import { Relations, type Subject } from '../identity/index.js';
import { Clock } from '../platform/clock.js';
import { conflict, invalid, StaleVersionError } from '../platform/http/problem.js';
import { newId, newUnorderedId } from '../platform/ids.js';
import type { Actor } from '../platform/policy/actor.js';
import { permit } from '../platform/policy/policy.js';
import type { ActingAs } from '../platform/traces/traces.js';
import type { OwnRepository } from '../platform/tenancy/own-repository.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { Progress } from '../progress/index.js';
import { canBeRestored, deleted } from '../records/index.js';
import { Feedback } from './feedback.entity.js';
import { feedbackOfPersonPolicy, feedbackPolicy } from './feedback.policy.js';
import { factsOf, type Loaded, viewFor } from './feedback.view.js';
import { FeedbackChanges } from './feedback-changes.js';
import { FeedbackLoader } from './feedback-loader.js';
import type { FeedbackRequest } from './feedback-request.entity.js';
import { FeedbackRequestsService } from './feedback-requests.service.js';
import { PeopleInFeedback } from './people-in-feedback.js';

type Change = UpdateFeedbackRequest & Partial<Pick<Feedback, 'response' | 'respondedOn' | 'removedAt'>>;
type Verb = Parameters<FeedbackChanges['record']>[1];

@Injectable()
export class FeedbackService {
  constructor(
    private readonly scope: TenantScope,
    private readonly relations: Relations,
    private readonly progress: Progress,
    private readonly requests: FeedbackRequestsService,
    private readonly people: PeopleInFeedback,
    private readonly loader: FeedbackLoader,
    private readonly changes: FeedbackChanges,
    private readonly clock: Clock,
  ) {}

  async show(actor: Actor, id: string): Promise<FeedbackView> {
    return this.view(actor, await this.readable(actor, await this.feedback.findOneBy({ id })));
  }

  /** Unasked: praise, or what somebody should hear. */
  async give(actor: Actor, personId: string, given: GiveFeedbackRequest): Promise<FeedbackView> {
    const subject = await this.relations.of(actor, personId);
    permit(feedbackOfPersonPolicy.give, actor, subject);
    if (!(await this.people.isColleague(personId)))
      throw conflict('has_left', 'This person has left the organization.');
    return this.given(actor, await this.add(actor, byColleague(actor), subject, given, null));
  }

  async answer(actor: Actor, requestId: string, version: number, given: GiveFeedbackRequest): Promise<FeedbackView> {
    const request = await this.requests.forChange(actor, requestId, version, 'answer');
    const subject = await this.relations.of(actor, request.personId);
    const row = await this.add(actor, byColleague(actor), subject, given, request);
    await this.requests.answered(actor, request, given.attribution === 'attributed');
    return this.given(actor, row);
  }

  /** @throws ProblemException (400) for a giver who would be named to a manager where there is none */
  async add(
    by: ActingAs,
    giver: Pick<Feedback, 'giverId' | 'outsideName'>,
    { personId, managerId, name }: Pick<Subject, 'personId' | 'managerId' | 'name'>,
    given: GiveFeedbackRequest,
    request: FeedbackRequest | null,
  ): Promise<Feedback> {
    const { text, attribution } = given;
    const named = attribution === 'attributed';
    if (!named && managerId === null) {
      throw invalid('/attribution', 'no_manager', `${name} has no manager who could know your name.`);
    }
    const now = this.clock.now();
    const row = await this.feedback.insert({
      ...{ text, attribution, personId, ...giver },
      // Whatever the request holds would tell who was asked: a writer without a name keeps nothing of it.
      ...(named
        ? { id: newId(), requestId: request?.id ?? null, step: request?.step ?? feedbackStep, trustedManagerId: null }
        : { id: newUnorderedId(), requestId: null, step: feedbackStep, trustedManagerId: managerId }),
      sharedWithManager: !named || given.sharedWithManager,
      iteration: await this.progress.iterationOf(personId),
      ...{ response: null, respondedOn: null, removedAt: null, audience: 'private' },
      ...{ givenOn: this.clock.today(), createdAt: now, updatedAt: now },
    });
    await this.changes.record(by, 'given', null, row);
    return row;
  }

  /** The words are the giver's to change, for a while; whom it is shown to and which step it serves, the receiver's. */
  async update(actor: Actor, id: string, version: number, wish: UpdateFeedbackRequest): Promise<FeedbackView> {
    const acts: FeedbackAbility[] = [
      ...(wish.text === undefined ? [] : (['edit'] as const)),
      ...(wish.audience === undefined && wish.step === undefined ? [] : (['share'] as const)),
    ];
    const before = await this.forChange(actor, id, version, acts);
    return this.changed(actor, wish.text === undefined ? 'shared' : 'edited', before, wish, Object.keys(wish));
  }

  /** Says what will change because of it; may be said anew. */
  async respond(actor: Actor, id: string, version: number, response: string): Promise<FeedbackView> {
    const before = await this.forChange(actor, id, version, ['respond']);
    return this.changed(actor, 'answered', before, { response, respondedOn: this.clock.today() });
  }

  async delete(actor: Actor, id: string, version: number): Promise<DeletedRecord> {
    const before = await this.forChange(actor, id, version, ['delete']);
    const removedAt = this.clock.now();
    const { version: next } = await this.changed(actor, 'deleted', before, { removedAt });
    return deleted({ id, version: next }, removedAt);
  }

  async restore(actor: Actor, id: string, version: number): Promise<FeedbackView> {
    const before = await this.forChange(actor, id, version, ['restore']);
    return this.changed(actor, 'restored', before, { removedAt: null });
  }

  private get feedback(): OwnRepository<Feedback> {
    return this.scope.repository(Feedback);
  }

  private async given(actor: Actor, row: Feedback): Promise<FeedbackView> {
    return this.view(actor, await this.readable(actor, row));
  }

  /** Feedback that one may not read looks the same as feedback that is not there. */
  private async readable(actor: Actor, found: Feedback | null | undefined, restoring = false): Promise<Loaded> {
    const [loaded] = found ? await this.loader.complete(actor, [found]) : [];
    if (!loaded) throw new NotFoundException();
    const facts = factsOf(actor, loaded, this.clock.now());
    // What the receiver removed is not there for them, but to bring it back.
    if (!feedbackPolicy.read(actor, restoring ? { ...facts, removed: false } : facts)) throw new NotFoundException();
    return loaded;
  }

  private async forChange(
    actor: Actor,
    id: string,
    version: number,
    acts: readonly (FeedbackAbility | 'restore')[],
  ): Promise<Loaded> {
    const [found] = await this.feedback.find({ where: { id }, lock: { mode: 'pessimistic_write' } });
    const restoring = acts.includes('restore');
    const there = restoring ? found && canBeRestored({ id, deletedAt: found.removedAt }, this.clock.now()) : found;
    const loaded = await this.readable(actor, there ? found : null, restoring);
    const facts = factsOf(actor, loaded, this.clock.now());
    for (const act of acts) {
      // The giver may in principle; only the time for it is over.
      if (act === 'edit' && facts.isGiver && !facts.mayStillBeEdited) {
        throw conflict('not_possible', 'It was answered, or given more than a day ago, and stays as it is.');
      }
      permit(feedbackPolicy[act], actor, facts);
    }
    if (loaded.feedback.version !== version) throw new StaleVersionError(this.view(actor, loaded));
    return loaded;
  }

  private async changed(
    actor: Actor,
    verb: Verb,
    before: Loaded,
    change: Change,
    fields: string[] = [],
  ): Promise<FeedbackView> {
    const { feedback } = before;
    const changed = { ...change, updatedAt: this.clock.now() };
    await this.feedback.update(feedback.id, feedback.version, changed);
    const after = { ...feedback, ...changed, version: feedback.version + 1 };
    await this.changes.record(actor, verb, feedback, after, fields);
    return this.view(actor, { ...before, feedback: after });
  }

  private view(actor: Actor, loaded: Loaded): FeedbackView {
    return viewFor(actor, loaded, this.clock.now());
  }
}

const byColleague = ({ personId }: Actor) => ({ giverId: personId, outsideName: null });
