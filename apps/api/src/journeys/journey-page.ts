import type { JourneyPage } from '@rungs/contracts/journeys.js';
import type { Relation } from '@rungs/domain/audience.js';
import { confirmationsIn } from '@rungs/domain/framework/tuning.js';
import type { IntentState } from '@rungs/domain/journey/intent.js';
import { stepProgress } from '@rungs/domain/journey/signals.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import { Frameworks } from '../framework/index.js';
import { Clock } from '../platform/clock.js';
import { StaleVersionError } from '../platform/http/problem.js';
import { RawJson } from '../platform/http/raw-json.js';
import type { Actor } from '../platform/policy/actor.js';
import { abilities } from '../platform/policy/policy.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { signalCountsOf, signalsOf } from '../progress/index.js';
import { intentAbilities } from './intent.policy.js';
import { journeyPage } from './journey-page.queries.js';
import { journeyPolicy } from './journey.policy.js';
import { signalsAsJson } from './signals-as-json.js';

type Row = {
  known: {
    relation: Relation;
    hasManager: boolean;
    hasJourney: boolean;
    moveProposed: boolean;
    intentState: IntentState | null;
    targetOn: string | null;
    intentTargetOn: string | null;
    facts: unknown;
    covered: number;
    required: number;
  };
  body: string;
};

const { open, read, answerMove, ...acts } = journeyPolicy;
/** Open while a move is proposed. */
const proposalActs = { confirm: answerMove, decline: answerMove, withdraw: acts.advance };

/** Reads the page that the employee and the manager share: one statement, whose JSON is passed on as it is. */
@Injectable()
export class JourneyPages {
  constructor(
    private readonly scope: TenantScope,
    private readonly clock: Clock,
    private readonly frameworks: Frameworks,
  ) {}

  /** For a change that came too late: refused (412) together with the page as it now is. */
  readonly withCurrent =
    (actor: Actor, personId: string) =>
    async (error: unknown): Promise<never> => {
      if (!(error instanceof StaleVersionError)) throw error;
      throw new StaleVersionError((await this.page(actor, personId)).parsed());
    };

  /** @throws NotFoundException (404) for a person who is not there, or whose journey the actor may not read. */
  async page(actor: Actor, personId: string): Promise<RawJson> {
    const today = this.clock.today();
    const [row] = await this.scope.alone<Row>(journeyPage, [personId, actor.personId, today]);
    if (!row || !open(actor, row.known)) throw new NotFoundException();
    const readsAll = read(actor, row.known);

    const framework = await this.frameworks.current();
    const { known } = row;
    const body = readsAll ? row.body : withoutTheirWords(row.body);
    const { relation, covered, required } = known;
    const coverage = { covered, required };
    const facts = signalCountsOf(known.facts);
    const signals = signalsOf({ ...known, facts }, coverage, today, framework);
    const told = !readsAll ? [] : signals.filter((signal) => !signal.private || relation === 'owner');
    const head = {
      relation,
      steps: stepProgress(signals),
      coverage,
      wording: framework.tuning.practices,
      confirms: confirmationsIn(framework.tuning),
      proposalAbilities: known.moveProposed ? abilities(proposalActs, actor, known) : [],
      abilities: abilities(acts, actor, known),
      intentAbilities: intentAbilities(actor, known),
      asOf: this.clock.now().toISOString(),
    };
    return new RawJson(
      Buffer.concat([
        Buffer.from(`${JSON.stringify(head).slice(0, -1)},"signals":[`),
        ...signalsAsJson(told),
        Buffer.from(`],${body.slice(body.indexOf('{') + 1)}`),
      ]),
    );
  }
}

/** What is left for somebody in the circle: who, which journey, which steps. Rare, so the page is taken apart for it. */
function withoutTheirWords(body: string): string {
  const { person, journey } = JSON.parse(body) as Pick<JourneyPage, 'person' | 'journey'>;
  const visits = journey?.visits.map((visit) => ({ ...visit, reason: '' })) ?? [];
  const left = { intent: null, readiness: null, proposal: null, declinedMove: null, lastTalkOn: null };
  return JSON.stringify({ person, journey: journey && { ...journey, visits }, ...left });
}
