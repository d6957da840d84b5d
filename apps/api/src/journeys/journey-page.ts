import type { JourneyPage } from '@rungs/contracts/journeys.js';
import type { Relation } from '@rungs/domain/audience.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { RawJson } from '../platform/http/raw-json.js';
import type { Actor } from '../platform/policy/actor.js';
import { abilities } from '../platform/policy/policy.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { factsSchema, signalsOf } from '../progress/index.js';
import { intentAbilities } from './intent.policy.js';
import { journeyPage } from './journey-page.queries.js';
import { journeyPolicy } from './journey.policy.js';

type Row = {
  relation: Relation;
  hasManager: boolean;
  hasJourney: boolean;
  facts: unknown;
  covered: number | null;
  required: number | null;
  intentState: NonNullable<JourneyPage['intent']>['state'] | null;
  intentId: string | null;
  targetOn: string | null;
  body: string;
};

/** Reads the page that the employee and the manager share: one statement, whose JSON is passed on as it is. */
@Injectable()
export class JourneyPages {
  constructor(
    private readonly scope: TenantScope,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFoundException (404) for a person who is not there, or whose journey the actor may not read. */
  async page(actor: Actor, personId: string): Promise<RawJson> {
    const today = this.clock.today();
    const [row] = await this.scope.alone<Row>(journeyPage, [personId, actor.personId, today]);
    if (!row || !journeyPolicy.read(actor, row)) throw new NotFoundException();

    const { read: _, ...acts } = journeyPolicy;
    const coverage = { covered: row.covered ?? 0, required: row.required ?? 0 };
    const signals = signalsOf({ ...row, facts: factsSchema.parse(row.facts ?? {}) }, coverage, today)
      .filter((signal) => !signal.private || row.relation === 'owner')
      .map(({ private: _hidden, ...signal }) => signal);
    const head = {
      relation: row.relation,
      steps: ([1, 2, 3, 4] as const).map((step) => {
        const counted = signals.filter((signal) => signal.step === step && signal.required);
        return { met: counted.filter(({ met }) => met).length, required: counted.length };
      }),
      signals,
      coverage,
      abilities: abilities(acts, actor, row),
      intentAbilities: intentAbilities(actor, row),
      asOf: this.clock.now().toISOString(),
    };
    return new RawJson(`${JSON.stringify(head).slice(0, -1)},${row.body.slice(row.body.indexOf('{') + 1)}`);
  }
}
