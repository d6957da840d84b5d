import type { ContributorRequest, KpiChange } from '@rungs/contracts/evidence.js';
import { addDays } from '@rungs/domain/calendar.js';
import { Injectable } from '@nestjs/common';
import { PublishedLadders } from '../ladders/index.js';
import { Clock } from '../platform/clock.js';
import { invalid, type ProblemException } from '../platform/http/problem.js';
import { sqlState, violatedConstraint } from '../platform/persistence/database-errors.js';
import type { Evidence } from './evidence.entity.js';

type Days = Readonly<{ from?: string | undefined; to?: string | null | undefined }>;

/** What entries and drafts may say, beyond what their contracts can know. */
@Injectable()
export class EvidenceRules {
  constructor(
    private readonly ladders: PublishedLadders,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemException (400) for a competency that no published ladder names */
  async requireKnownCompetencies(keys: readonly string[]): Promise<void> {
    const [unknown] = keys.length > 0 ? await this.ladders.unknownCompetencies(keys) : [];
    if (unknown === undefined) return;
    throw invalid('/competencyKeys', 'unknown_competency', `No published ladder knows “${unknown}”.`);
  }

  /** @throws ProblemException (400) for days in the wrong order, or to come */
  requirePast({ from, to }: Days, pointers: Readonly<{ from: string; to: string }>): void {
    if (from && to && to < from) throw invalid(pointers.to, 'before_start', 'It cannot end before it begins.');
    for (const [day, pointer] of [[from, pointers.from] as const, [to, pointers.to] as const]) {
      if (day && this.isToCome(day)) throw invalid(pointer, 'future', 'Evidence is about what has happened.');
    }
  }

  /** Somewhere it is tomorrow already; the day after is nowhere. */
  isToCome(day: string): boolean {
    return day > addDays(this.clock.today(), 1);
  }
}

type KpiColumns = Pick<Evidence, 'kpiName' | 'kpiBefore' | 'kpiAfter' | 'kpiUnit'>;

export function kpiColumns(kpi: KpiChange | null): KpiColumns {
  if (!kpi) return { kpiName: null, kpiBefore: null, kpiAfter: null, kpiUnit: null };
  return { kpiName: kpi.name, kpiBefore: kpi.before, kpiAfter: kpi.after, kpiUnit: kpi.unit };
}

/** The two columns that each contributor fills one of, in order. */
export function contributorColumns(contributors: readonly ContributorRequest[]) {
  return [
    contributors.map((who) => ('personId' in who ? who.personId : null)),
    contributors.map((who) => ('name' in who ? who.name : null)),
  ] as const;
}

/** What a refused row means for who sent it; what we did not foresee stays as it is. */
export function explained(error: unknown): unknown {
  return violatedConstraint(error) === 'evidence_contributors_person' ? strangeContributor() : error;
}

export const isTaken = (error: unknown): boolean => sqlState(error) === '23505';

const strangeContributor = (): ProblemException =>
  invalid('/contributors', 'unknown_person', 'One of them is not in the directory; write the name instead.');
