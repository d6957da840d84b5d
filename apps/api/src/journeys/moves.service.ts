import { confirmationsIn } from '@rungs/domain/framework/tuning.js';
import { answerProposal, needsConfirmation, type ProposalAct } from '@rungs/domain/journey/moves.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import { Frameworks } from '../framework/index.js';
import { Clock } from '../platform/clock.js';
import { conflict } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import { violatedConstraint } from '../platform/persistence/database-errors.js';
import type { Actor } from '../platform/policy/actor.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { Traces } from '../platform/traces/traces.js';
import { Progress } from '../progress/index.js';
import { Journey } from './journey.entities.js';
import { JourneyPages } from './journey-page.js';
import { JourneyService, type Move } from './journey.service.js';
import { StepProposal } from './step-proposal.entity.js';

/** Moves between steps: made at once, or proposed to the manager where the organization wants their word. */
@Injectable()
export class Moves {
  constructor(
    private readonly scope: TenantScope,
    private readonly journeys: JourneyService,
    private readonly frameworks: Frameworks,
    private readonly progress: Progress,
    private readonly pages: JourneyPages,
    private readonly traces: Traces,
    private readonly clock: Clock,
  ) {}

  /** @returns whose journey it is */
  async ask(actor: Actor, journeyId: string, version: number, move: Move): Promise<string> {
    const { journey, personId, facts } = await this.journeys.permitted(actor, journeyId, move.act);
    // The version is taken first: of two moves at once, the second finds it stale and writes nothing.
    const tooLate = this.pages.withCurrent(actor, personId);
    await this.scope.repository(Journey).update(journeyId, version, { endedOn: null }).catch(tooLate);
    const { tuning } = await this.frameworks.current();
    if (needsConfirmation(move.act, confirmationsIn(tuning), facts.hasManager)) {
      await this.propose(actor, journey, move);
    } else {
      await this.overtake(actor, journey);
      await this.journeys.carryOut(actor, journey, move);
    }
    return personId;
  }

  /** @returns whose journey it is. @throws ProblemException (409) when it was answered before or is possible no more */
  async answer(
    actor: Actor,
    proposalId: string,
    version: number,
    act: Exclude<ProposalAct, 'overtake'>,
    answer: string,
  ): Promise<string> {
    const proposal = await this.scope.repository(StepProposal).findOneBy({ id: proposalId });
    if (!proposal) throw new NotFoundException();
    const may = act === 'withdraw' ? proposal.act : 'answerMove';
    const { journey, personId } = await this.journeys.permitted(actor, proposal.journeyId, may);
    const tooLate = this.pages.withCurrent(actor, personId);
    await this.settle(actor, proposal, act, answer, version).catch(tooLate);
    if (act === 'confirm') await this.journeys.carryOut(actor, journey, proposal);
    await this.leave(actor, `journey.move-${act}`, journey, null);
    return personId;
  }

  private async propose(actor: Actor, journey: Journey, move: Move): Promise<void> {
    const { id: journeyId } = journey;
    const step = await this.journeys.destination(journeyId, move);
    const proposedOn = this.clock.today();
    try {
      await this.scope
        .repository(StepProposal)
        .insert({ ...move, id: newId(), journeyId, step, state: 'proposed', proposedOn });
    } catch (error) {
      if (violatedConstraint(error) === 'one_open_proposal')
        throw conflict('move_proposed', 'A move is proposed already. Withdraw it before you propose another.');
      throw error;
    }
    await this.leave(actor, 'journey.move-proposed', journey, proposedOn);
  }

  /** What was proposed while moves were to be confirmed has no meaning once somebody has moved. */
  private async overtake(actor: Actor, { id: journeyId }: Journey): Promise<void> {
    const [open] = await this.scope.repository(StepProposal).find({ where: { journeyId, state: 'proposed' } });
    if (open) await this.settle(actor, open, 'overtake', '', open.version);
  }

  private async settle(
    actor: Actor,
    { id, state }: StepProposal,
    act: ProposalAct,
    answer: string,
    version: number,
  ): Promise<void> {
    const next = answerProposal(state, act);
    if (!next) throw conflict('move_answered', `This move is ${state} already.`);
    const answered = { answeredOn: this.clock.today(), answeredBy: actor.personId, answer };
    await this.scope.repository(StepProposal).update(id, version, { state: next, ...answered });
  }

  private async leave(actor: Actor, act: string, { id, personId }: Journey, proposedOn: string | null): Promise<void> {
    await this.progress.place(personId, { moveProposedOn: proposedOn });
    const traced = { recordType: 'journey', recordId: id, subjectPersonId: personId, audience: 'manager' } as const;
    await this.traces.record(actor, { act, ...traced });
  }
}
