import type { Step } from '@rungs/contracts/journeys.js';
import { advance, firstVisit, type Refusal, revisit, type Visit } from '@rungs/domain/journey/journey.js';
import type { MoveAct } from '@rungs/domain/journey/moves.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import { Relations } from '../identity/index.js';
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
import { Journey, StepVisit } from './journey.entities.js';
import { JourneyPages } from './journey-page.js';
import { type JourneyFacts, journeyPolicy } from './journey.policy.js';

/** Up by one (the step follows), or back to a step, and why. */
export type Move = Readonly<{ act: MoveAct; step: Step | null; reason: string }>;

type Target = Readonly<{ targetLevelId: string; targetOn: string | null }>;

/** Journeys are begun and walked by the person they belong to; others read along. */
@Injectable()
export class JourneyService {
  constructor(
    private readonly scope: TenantScope,
    private readonly relations: Relations,
    private readonly ladders: PublishedLadders,
    private readonly progress: Progress,
    private readonly traces: Traces,
    private readonly clock: Clock,
    private readonly pages: JourneyPages,
  ) {}

  async start(actor: Actor, personId: string, { targetLevelId, targetOn }: Target): Promise<void> {
    const { facts } = await this.load(actor, personId);
    if (facts.relation === 'owner' && facts.hasJourney) throw alreadyOpen();
    permit(journeyPolicy.start, actor, facts);
    await this.ladders.level(targetLevelId);

    const id = newId();
    const today = this.clock.today();
    const visit = firstVisit(today);
    await this.insert({ id, personId, targetLevelId, targetOn, startedOn: today });
    await this.insertVisit(id, visit, 0);
    await this.progress.place(personId, {
      journeyId: id,
      targetLevelId,
      targetOn,
      ...standing(visit, [visit]),
    });
    await this.record(actor, 'journey.started', id, personId);
  }

  async change(actor: Actor, journeyId: string, version: number, change: Partial<Target>): Promise<string> {
    const { journey, personId } = await this.permitted(actor, journeyId, 'change');
    if (change.targetLevelId) await this.ladders.level(change.targetLevelId);
    const tooLate = this.pages.withCurrent(actor, personId);
    await this.scope.repository(Journey).update(journeyId, version, change).catch(tooLate);
    const { targetLevelId, targetOn } = { ...journey, ...change };
    await this.progress.place(personId, { targetLevelId, targetOn });
    await this.record(actor, 'journey.changed', journeyId, personId);
    return personId;
  }

  /** The step that a move would lead to. @throws ProblemException (409) where it leads nowhere */
  async destination(journeyId: string, move: Move): Promise<Step> {
    const { entered } = this.moved(await this.visits(journeyId), move);
    return entered.step;
  }

  /** Makes the move. Whether it may be made now, and by whom, is settled before. */
  async carryOut(
    actor: Actor,
    { id: journeyId, personId }: Pick<Journey, 'id' | 'personId'>,
    move: Move,
  ): Promise<void> {
    const rows = await this.visits(journeyId);
    const { visits, entered } = this.moved(rows, move);
    const left = rows.at(-1);
    if (!left) throw new Error(`Journey ${journeyId} has no visits.`);
    const reached = (await this.progress.steps(personId))[left.step - 1];
    await this.scope.repository(StepVisit).update(left.id, undefined, { leftOn: entered.enteredOn, ...reached });
    await this.insertVisit(journeyId, entered, rows.length);
    await this.progress.place(personId, standing(entered, visits));
    await this.record(actor, `journey.${move.act === 'advance' ? 'advanced' : 'revisited'}`, journeyId, personId);
  }

  private visits(journeyId: string): Promise<StepVisit[]> {
    return this.scope.repository(StepVisit).find({ where: { journeyId }, order: { position: 'ASC' } });
  }

  private moved(rows: readonly StepVisit[], { act, step, reason }: Move): { visits: readonly Visit[]; entered: Visit } {
    const next = step ?? (((rows.at(-1)?.step ?? 1) + 1) as Step);
    const moved = (act === 'advance' ? advance : revisit)(rows, next, reason, this.clock.today());
    if (!moved.ok) throw refused(moved.refusal);
    const entered = moved.visits.at(-1);
    if (!entered) throw new Error('A move that leads nowhere.');
    return { visits: moved.visits, entered };
  }

  /** @throws NotFoundException (404) where the actor may not read it; 403 where they may not act; 409 when it has ended */
  async permitted(
    actor: Actor,
    journeyId: string,
    act: 'change' | 'advance' | 'revisit' | 'answerMove',
  ): Promise<{ journey: Journey; personId: string; facts: JourneyFacts }> {
    const journey = await this.scope.repository(Journey).findOneBy({ id: journeyId });
    if (!journey) throw new NotFoundException();
    const { facts } = await this.load(actor, journey.personId);
    if (!journeyPolicy.read(actor, facts)) throw new NotFoundException();
    permit(journeyPolicy[act], actor, facts);
    if (journey.endedOn) throw conflict('journey_ended', 'This journey has ended; start another to go on.');
    return { journey, personId: journey.personId, facts };
  }

  private async load(actor: Actor, personId: string): Promise<{ facts: JourneyFacts }> {
    const { relation, managerId } = await this.relations.of(actor, personId);
    const open = await this.scope.rows<{ id: string }>(openJourney, [personId]);
    return { facts: { relation, hasManager: managerId !== null, hasJourney: open.length > 0 } };
  }

  private async insert(
    row: Pick<Journey, 'id' | 'personId' | 'targetLevelId' | 'targetOn' | 'startedOn'>,
  ): Promise<void> {
    try {
      await this.scope.repository(Journey).insert(row);
    } catch (error) {
      if (violatedConstraint(error) === 'one_open_journey') throw alreadyOpen();
      throw error;
    }
  }

  private async insertVisit(journeyId: string, visit: Visit, position: number): Promise<void> {
    await this.scope.repository(StepVisit).insert({ ...visit, id: newId(), journeyId, position });
  }

  private record(actor: Actor, act: string, recordId: string, subjectPersonId: string): Promise<void> {
    return this.traces.record(actor, { act, recordType: 'journey', recordId, subjectPersonId, audience: 'manager' });
  }
}

const openJourney = {
  name: 'journeys.open',
  text: `select id from journeys where organization_id = $1 and person_id = $2 and ended_on is null`,
};

const alreadyOpen = () =>
  conflict('journey_open', 'You are on a journey already; it has to end before another begins.');

const standing = (visit: Visit, visits: readonly Visit[]) => ({
  step: visit.step,
  iteration: visit.iteration,
  stepEnteredOn: visit.enteredOn,
  path: visits.map(({ step, iteration }) => [step, iteration] as const),
});

const refusals: Readonly<Record<Refusal, string>> = {
  no_next_step: 'This is the last step; from here one can go back to an earlier one.',
  not_the_next_step: 'One goes up one step at a time.',
  not_visited_before: 'One can go back only to a step one has been on.',
  reason_too_short: 'Say in a sentence why you go back: it stays with the iteration.',
  before_the_last_move: 'A move cannot lie before the one it follows.',
};

function refused(refusal: Refusal) {
  return conflict(refusal, refusals[refusal]);
}
