import { advanceIntent, intentStands, intentStates } from '@rungs/domain/journey/intent.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import { In } from 'typeorm';
import { Relations, type Subject } from '../identity/index.js';
import { PublishedLadders } from '../ladders/index.js';
import { Clock } from '../platform/clock.js';
import { conflict } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import { violatedConstraint } from '../platform/persistence/database-errors.js';
import type { Actor } from '../platform/policy/actor.js';
import { permit } from '../platform/policy/policy.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { Traces } from '../platform/traces/traces.js';
import { Progress } from '../progress/index.js';
import { Intent } from './intent.entity.js';
import { intentPolicy } from './intent.policy.js';
import { Journey } from './journey.entities.js';
import { JourneyPages } from './journey-page.js';
import { journeyPolicy } from './journey.policy.js';

type Declaration = Readonly<{ targetLevelId: string; targetOn: string | null; sentence: string }>;
type Answer = 'acknowledge' | 'counter' | 'withdraw';

const standingStates = intentStates.filter(intentStands);

/** "I want to be promoted": said by the person, answered by the manager, and never rewritten. */
@Injectable()
export class IntentService {
  constructor(
    private readonly scope: TenantScope,
    private readonly relations: Relations,
    private readonly ladders: PublishedLadders,
    private readonly progress: Progress,
    private readonly traces: Traces,
    private readonly clock: Clock,
    private readonly pages: JourneyPages,
  ) {}

  async declare(actor: Actor, personId: string, declaration: Declaration): Promise<void> {
    const { relation, managerId } = await this.relations.of(actor, personId);
    const journey = await this.openJourney(personId);
    const facts = { relation, hasJourney: journey !== undefined, hasManager: managerId !== null };
    if (!journeyPolicy.read(actor, facts)) throw new NotFoundException();
    if (relation === 'owner' && !journey)
      throw conflict('no_journey', 'Start a journey first: the intent names its level.');
    permit(journeyPolicy.declareIntent, actor, facts);
    if (!journey) throw new NotFoundException();
    await this.ladders.level(declaration.targetLevelId);

    await this.supersede(personId);
    const id = newId();
    const declaredOn = this.clock.today();
    await this.insert({ ...declaration, id, personId, journeyId: journey.id, state: 'declared', declaredOn });
    const said = { intentId: id, intentDeclaredOn: declaredOn, intentTargetOn: declaration.targetOn };
    await this.progress.place(personId, { ...said, intentState: 'declared' });
    await this.record(actor, 'intent.declared', id, personId);
  }

  async answer(actor: Actor, intentId: string, version: number, act: Answer, answer: string): Promise<string> {
    const { intent, subject } = await this.find(actor, intentId);
    const { personId, state } = intent;
    if (act !== 'withdraw' && subject.relation === 'manager' && state !== 'declared') throw answered(state);
    permit(intentPolicy[act], actor, { relation: subject.relation, intentState: state });

    const next = advanceIntent(state, act);
    if (!next) throw answered(state);
    const byManager = act !== 'withdraw' && { answeredOn: this.clock.today(), answeredBy: actor.personId, answer };
    const tooLate = this.pages.withCurrent(actor, personId);
    await this.scope
      .repository(Intent)
      .update(intentId, version, { state: next, ...byManager })
      .catch(tooLate);
    await this.progress.place(personId, { intentState: next });
    await this.record(actor, `intent.${next}`, intentId, personId);
    return personId;
  }

  private async find(actor: Actor, intentId: string): Promise<{ intent: Intent; subject: Subject }> {
    const intent = await this.scope.repository(Intent).findOneBy({ id: intentId });
    if (!intent) throw new NotFoundException();
    const subject = await this.relations.of(actor, intent.personId);
    const facts = { relation: subject.relation, hasJourney: true, hasManager: subject.managerId !== null };
    if (!journeyPolicy.read(actor, facts)) throw new NotFoundException();
    return { intent, subject };
  }

  private async openJourney(personId: string): Promise<Journey | undefined> {
    const [open] = await this.scope.repository(Journey).find({ where: { personId }, order: { startedOn: 'DESC' } });
    return open?.endedOn === null ? open : undefined;
  }

  /** At most one: what was said and neither taken back nor replaced. */
  standing(personId: string): Promise<Intent[]> {
    return this.scope.repository(Intent).find({ where: { personId, state: In(standingStates) } });
  }

  private async supersede(personId: string): Promise<void> {
    for (const { id, version } of await this.standing(personId)) {
      await this.scope.repository(Intent).update(id, version, { state: 'superseded' });
    }
  }

  private async insert(intent: Partial<Intent>): Promise<void> {
    try {
      await this.scope.repository(Intent).insert(intent);
    } catch (error) {
      if (violatedConstraint(error) === 'one_standing_intent') {
        throw conflict('intent_stands', 'Another intent was declared at the same moment.');
      }
      throw error;
    }
  }

  private record(actor: Actor, act: string, recordId: string, subjectPersonId: string): Promise<void> {
    return this.traces.record(actor, { act, recordType: 'intent', recordId, subjectPersonId, audience: 'manager' });
  }
}

const answered = (state: string) => conflict('intent_answered', `This intent is ${state} already.`);
