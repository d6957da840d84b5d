import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { conflict, invalid } from '../platform/http/problem.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import type { ActingAs } from '../platform/traces/traces.js';
import { astray } from './opportunities.queries.js';
import { Opportunity } from './opportunity.entity.js';
import { OpportunityChanges } from './opportunity-changes.js';

/** How the board follows the plan: what has an item in one is planned, and what lost its item is on the shortlist. */
@Injectable()
export class OpportunityPlanning {
  constructor(
    private readonly scope: TenantScope,
    private readonly changes: OpportunityChanges,
    private readonly clock: Clock,
  ) {}

  /**
   * Locks shortlisted opportunities of one person, of which items are about to be made.
   * @throws ProblemException 400 for one that is not there, 409 for one that is not on the shortlist
   */
  async hold(personId: string, ids: readonly string[]): Promise<void> {
    const found = await this.scope.repository(Opportunity).find({
      where: { id: In([...ids]), personId },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const states = new Map(found.filter(({ deletedAt }) => !deletedAt).map(({ id, state }) => [id, state]));
    for (const [index, id] of ids.entries()) {
      const state = states.get(id);
      if (!state) throw invalid(`/opportunityIds/${index}`, 'unknown_opportunity', 'There is no such opportunity.');
      if (state !== 'shortlisted') {
        throw conflict('not_shortlisted', 'What is planned is on the shortlist first. Look at the board again.');
      }
    }
  }

  /** Moves what the plan moved, whoever changed it: a counter that leaves an item out gives its opportunity back. */
  async follow(actor: ActingAs, personId: string): Promise<void> {
    const rows = await this.scope.rows<{ id: string }>(astray, [personId]);
    if (rows.length === 0) return;
    const opportunities = this.scope.repository(Opportunity);
    const updatedAt = this.clock.now();
    for (const before of await opportunities.find({ where: { id: In(rows.map(({ id }) => id)) } })) {
      const goesBack = before.state === 'planned';
      const state = goesBack ? ('shortlisted' as const) : ('planned' as const);
      await opportunities.update(before.id, before.version, { state, updatedAt });
      const after = { ...before, state, updatedAt, version: before.version + 1 };
      await this.changes.record(actor, goesBack ? 'stepped-back' : 'planned', before, after);
    }
  }
}
