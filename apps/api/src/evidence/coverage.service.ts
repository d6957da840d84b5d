import type { CoverageView } from '@rungs/contracts/journeys.js';
import type { Audience } from '@rungs/contracts/records.js';
import { coverage, coverageFromCounters } from '@rungs/domain/coverage/coverage.js';
import { type CountersByCompetency, addToCounters } from '@rungs/domain/coverage/counters.js';
import { counts } from '@rungs/domain/evidence.js';
import type { EvidenceKind } from '@rungs/domain/quick-log/kind-words.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import { Relations } from '../identity/index.js';
import { type ExpectationInLadder, PublishedLadders } from '../ladders/index.js';
import type { Actor } from '../platform/policy/actor.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { coveragePolicy, evidencePolicy } from './evidence.policy.js';
import { evidenceForCoverage, targetOf } from './evidence.queries.js';

type Level = NonNullable<CoverageView['targetLevel']>;
type Expectation = CoverageView['expectations'][number];
type Entry = Readonly<{ id: string; competencyKeys: string[]; kind: EvidenceKind; month: string; audience: Audience }>;

/** Coverage spelled out, from the entries themselves: the same number for both sides, each part with its evidence. */
@Injectable()
export class CoverageService {
  constructor(
    private readonly scope: TenantScope,
    private readonly relations: Relations,
    private readonly ladders: PublishedLadders,
  ) {}

  async of(actor: Actor, personId: string): Promise<CoverageView> {
    const { relation, circle } = await this.relations.of(actor, personId);
    const coverageShared = circle.some((member) => member.personId === actor.personId && member.sharesCoverage);
    if (!coveragePolicy.read(actor, { relation, audience: 'manager', coverageShared })) throw new NotFoundException();
    const [[targetLevel], entries] = await Promise.all([
      this.scope.rows<Level>(targetOf, [personId]),
      this.scope.rows<Entry>(evidenceForCoverage, [personId]),
    ]);
    if (!targetLevel) return { targetLevel: null, covered: 0, required: 0, expectations: [] };

    const expected = await this.ladders.expectations(targetLevel.id);
    const counted = coverage(
      expected,
      entries.map((entry) => ({ ...entry, counted: counts(entry) })),
    );
    // Owner and manager read all that counts; the circle may read less of it, and no id leaves past the policy.
    const opens = new Set(
      entries.filter(({ audience }) => evidencePolicy.read(actor, { relation, audience })).map(({ id }) => id),
    );
    const seesPrivate = coveragePolicy.seePrivate(actor, { relation, audience: 'private' });
    return {
      targetLevel,
      covered: counted.covered,
      required: counted.required,
      expectations: expected.flatMap((expectation, index): Expectation[] => {
        const measured = counted.expectations[index];
        if (!measured) return [];
        const { competencyKey, competency, statement, required, bar } = expectation;
        const { covered, count, kinds, months, rule, missing } = measured;
        return [
          {
            ...{ competencyKey, competency, statement, required, bar, covered, count, kinds, months, rule, missing },
            evidenceIds: (counted.evidenceIds[competencyKey] ?? []).filter((id) => opens.has(id)),
            sharingWouldAdd: seesPrivate ? whatSharingAdds(expectation, entries) : null,
          },
        ];
      }),
    };
  }
}

/** The owner's private entries towards an expectation, and whether it would be covered with all of them. */
function whatSharingAdds(expectation: ExpectationInLadder, entries: readonly Entry[]): Expectation['sharingWouldAdd'] {
  const towards = entries.filter(({ competencyKeys }) => competencyKeys.includes(expectation.competencyKey));
  const unshared = towards.filter((entry) => !counts(entry));
  if (unshared.length === 0) return null;
  const counters = towards.reduce<CountersByCompetency>(addToCounters, {});
  const [all] = coverageFromCounters([expectation], counters).expectations;
  return { evidenceIds: unshared.map(({ id }) => id), covers: all?.covered ?? false };
}
