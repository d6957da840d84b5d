import type {
  AskForHelpRequest,
  HelpAbility,
  HelpActRequest,
  HelpRequestView,
  UpdateHelpRequest,
} from '@rungs/contracts/help-requests.js';
import { advanceHelp, partsToTake } from '@rungs/domain/help-requests.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import { Relations, type Subject } from '../identity/index.js';
import { Clock } from '../platform/clock.js';
import { conflict, invalid, StaleVersionError } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import { violatedConstraint } from '../platform/persistence/database-errors.js';
import type { Actor } from '../platform/policy/actor.js';
import { permit } from '../platform/policy/policy.js';
import type { OwnRepository } from '../platform/tenancy/own-repository.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { Traces } from '../platform/traces/traces.js';
import { told } from '../records/index.js';
import { Breakdowns } from './breakdowns.js';
import { HelpRequest, HelpRequestPart } from './help-request.entity.js';
import { helpPolicy } from './help-request.policy.js';
import { factsOf, viewFor } from './help-request.view.js';
import {
  colleague,
  type HelpRow,
  markTaken,
  oneHelpRequest,
  ownerOfGoal,
  ownerOfItem,
} from './help-requests.queries.js';

type Loaded = Readonly<{ subject: Subject; row: HelpRow }>;
type Told = Pick<HelpRequest, 'id' | 'personId' | 'askedId' | 'audience'>;
type Take = Extract<HelpActRequest, { act: 'take_over' }>;
type Transition = Exclude<HelpActRequest, Take>;

const verbs = { answer: 'answered', decline: 'declined', withdraw: 'withdrawn' } as const;

/** “How would you break this down?”, asked of somebody who has done it before. */
@Injectable()
export class HelpRequestsService {
  constructor(
    private readonly scope: TenantScope,
    private readonly relations: Relations,
    private readonly breakdowns: Breakdowns,
    private readonly traces: Traces,
    private readonly clock: Clock,
  ) {}

  async show(actor: Actor, id: string): Promise<HelpRequestView> {
    const { subject, row } = await this.readable(actor, id);
    return viewFor(actor, subject, row);
  }

  /** @throws ProblemException 400 for somebody who is no colleague or what is not one’s own, 409 while they are asked */
  async ask(actor: Actor, personId: string, wish: AskForHelpRequest): Promise<HelpRequestView> {
    const { relation } = await this.relations.of(actor, personId);
    const { askedId, about, question, audience } = wish;
    permit(helpPolicy.create, actor, { relation, askedId, audience, state: 'pending' });
    if (askedId === personId) throw invalid('/askedId', 'yourself', 'Ask somebody else.');
    if ((await this.scope.rows(colleague, [askedId])).length === 0) {
      throw invalid('/askedId', 'unknown_person', 'There is no such colleague in the directory.');
    }
    const now = this.clock.now();
    const request = { id: newId(), personId, askedId, question, audience, ...(await this.checked(personId, about)) };
    await this.onceAtATime(() => this.requests.insert({ ...request, createdAt: now, updatedAt: now }));
    await this.trace(actor, 'asked', request);
    return this.show(actor, request.id);
  }

  /** Opens it to the manager, or closes it again. */
  async update(actor: Actor, id: string, version: number, wish: UpdateHelpRequest): Promise<HelpRequestView> {
    const { row } = await this.forChange(actor, id, version, 'update');
    await this.requests.update(id, version, { ...wish, updatedAt: this.clock.now() });
    await this.trace(actor, 'updated', { ...between(row), audience: wish.audience }, row);
    return this.show(actor, id);
  }

  /** @throws ProblemException 409 when it was answered, declined or withdrawn before */
  async act(actor: Actor, id: string, version: number, wish: HelpActRequest): Promise<HelpRequestView> {
    const { row } = await this.forChange(actor, id, version, wish.act);
    if (wish.act === 'take_over') await this.takeOver(actor, row, wish);
    else await this.advance(actor, row, wish);
    return this.show(actor, id);
  }

  private get requests(): OwnRepository<HelpRequest> {
    return this.scope.repository(HelpRequest);
  }

  private async advance(actor: Actor, row: HelpRow, wish: Transition): Promise<void> {
    const state = advanceHelp(row.state, wish.act);
    if (!state) throw conflict('not_possible', `A request that is ${row.state} cannot be changed in this way.`);
    const now = this.clock.now();
    const said = wish.act === 'withdraw' ? {} : { note: wish.note, answeredAt: now };
    await this.requests.update(row.id, row.version, { ...said, state, updatedAt: now });
    if (wish.act === 'answer') {
      const parts = wish.parts.map(({ title }, position) => ({ id: newId(), requestId: row.id, position, title }));
      await this.scope.repository(HelpRequestPart).insertAll(parts.map((part) => ({ ...part, takenOn: null })));
    }
    await this.trace(actor, verbs[wish.act], between(row));
  }

  private async takeOver(actor: Actor, row: HelpRow, { partIds, into }: Take): Promise<void> {
    const parts = partsToTake(row.parts, partIds);
    if (!parts) throw conflict('part_taken', 'One of these parts was taken over before, or is not in this answer.');
    // The version first: of two windows at once one is refused before anything is made twice.
    await this.requests.update(row.id, row.version, { updatedAt: this.clock.now() });
    const titles = parts.map(({ title }) => title);
    await this.breakdowns.take(actor, row, into, titles);
    await this.scope.rows(markTaken, [parts.map(({ id }) => id), this.clock.today()]);
    await this.trace(actor, 'taken-over', between(row));
  }

  /** One that may not be read looks the same as one that is not there. */
  private async readable(actor: Actor, id: string): Promise<Loaded> {
    const [row] = await this.scope.rows<HelpRow>(oneHelpRequest, [id]);
    if (!row) throw new NotFoundException();
    const subject = await this.relations.of(actor, row.asker.personId);
    if (!helpPolicy.read(actor, factsOf(subject, row))) throw new NotFoundException();
    return { subject, row };
  }

  /** Locks it, so that an answer and a withdrawal at once are one after the other. */
  private async forChange(actor: Actor, id: string, version: number, act: HelpAbility): Promise<Loaded> {
    await this.requests.find({ where: { id }, lock: { mode: 'pessimistic_write' } });
    const loaded = await this.readable(actor, id);
    const { subject, row } = loaded;
    permit(helpPolicy[act], actor, factsOf(subject, row));
    if (row.version !== version) throw new StaleVersionError(viewFor(actor, subject, row));
    return loaded;
  }

  /** @throws ProblemException (400) for what is not there, or is somebody else's */
  private async checked(
    personId: string,
    about: AskForHelpRequest['about'],
  ): Promise<Pick<HelpRequest, 'goalId' | 'planItemId' | 'topic'>> {
    const nothing = { goalId: null, planItemId: null, topic: '' };
    if (about.kind === 'own_words') return { ...nothing, topic: about.topic };
    const [statement, id] = about.kind === 'goal' ? [ownerOfGoal, about.goalId] : [ownerOfItem, about.planItemId];
    const [found] = await this.scope.rows<{ personId: string }>(statement, [id]);
    if (found?.personId !== personId) {
      if (about.kind === 'goal') throw invalid('/about/goalId', 'unknown_goal', 'Ask about a goal of your own.');
      throw invalid('/about/planItemId', 'unknown_item', 'Ask about an item of your own plan.');
    }
    return about.kind === 'goal' ? { ...nothing, goalId: id } : { ...nothing, planItemId: id };
  }

  private async onceAtATime(insert: () => Promise<unknown>): Promise<void> {
    try {
      await insert();
    } catch (error) {
      if (!/^help_requests_of_(goal|item)_once$/.test(violatedConstraint(error) ?? '')) throw error;
      throw conflict('already_asked', 'You have asked them about this, and they have not answered yet.');
    }
  }

  /** An entry for each of the two whom it concerns; the manager hears of the asker's where they may read it. */
  private async trace(actor: Actor, verb: string, now: Told, before: Pick<Told, 'audience'> = now): Promise<void> {
    const act = { act: `help-request.${verb}`, recordType: 'help-request', recordId: now.id } as const;
    const audience = told(now.audience, before.audience);
    await this.traces.record(actor, { ...act, subjectPersonId: now.personId, audience });
    await this.traces.record(actor, { ...act, subjectPersonId: now.askedId, audience: 'private' });
  }
}

const between = ({ id, asker, asked, audience }: HelpRow): Told => ({
  id,
  personId: asker.personId,
  askedId: asked.personId,
  audience,
});
