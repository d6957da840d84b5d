import type { GoalList, ListGoalsQuery } from '@rungs/contracts/goals.js';
import { audiences } from '@rungs/domain/audience.js';
import { openGoalLimit } from '@rungs/domain/goals.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import { In } from 'typeorm';
import { Relations } from '../identity/index.js';
import { Cursors } from '../platform/http/cursors.js';
import type { Actor } from '../platform/policy/actor.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { Collaborators } from './collaborators.js';
import { Goal } from './goal.entity.js';
import { GoalParts } from './goal-parts.js';
import { goalPolicy } from './goal.policy.js';
import { viewFor } from './goal.view.js';
import { goalPage, type GoalPlace, openGoals } from './goals.queries.js';

@Injectable()
export class GoalLists {
  constructor(
    private readonly scope: TenantScope,
    private readonly relations: Relations,
    private readonly collaborators: Collaborators,
    private readonly parts: GoalParts,
    private readonly cursors: Cursors,
  ) {}

  /** What the caller may read of a person's goals; the same rule as for one goal decides which those are. */
  async list(actor: Actor, personId: string, query: ListGoalsQuery): Promise<GoalList> {
    const subject = await this.relations.of(actor, personId);
    const { relation } = subject;
    const readable = audiences.filter((audience) => goalPolicy.read(actor, { relation, audience }));
    if (readable.length === 0) throw new NotFoundException();

    const name = `goals of ${personId}`;
    const [place, behind] = query.cursor ? this.cursors.open<[number, string]>(name, query.cursor) : [null, null];
    const { step, audience, text, state, dueBefore, limit } = query;
    const [rows, [open]] = await Promise.all([
      this.scope.rows<GoalPlace>(goalPage, [
        personId,
        readable,
        step,
        audience,
        text,
        state,
        dueBefore,
        place,
        behind,
        limit + 1,
      ]),
      this.scope.rows<{ count: number }>(openGoals, [personId, readable]),
    ]);

    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    const goals = await this.goals(shown.map(({ id }) => id));
    const ids = goals.map(({ id }) => id);
    const [collaborators, parts] = await Promise.all([this.collaborators.of(ids), this.parts.of(ids)]);
    return {
      items: goals.map((goal) =>
        viewFor(actor, subject, goal, collaborators.get(goal.id) ?? [], parts.get(goal.id) ?? []),
      ),
      nextCursor: last ? this.cursors.seal(name, [last.place, last.id]) : null,
      openCount: open?.count ?? 0,
      openLimit: openGoalLimit,
      abilities: goalPolicy.create(actor, { relation, audience: 'private' }) ? ['create'] : [],
    };
  }

  private async goals(ids: readonly string[]): Promise<Goal[]> {
    if (ids.length === 0) return [];
    const byId = new Map(
      (await this.scope.repository(Goal).find({ where: { id: In(ids) } })).map((goal) => [goal.id, goal]),
    );
    return ids.flatMap((id) => byId.get(id) ?? []);
  }
}
