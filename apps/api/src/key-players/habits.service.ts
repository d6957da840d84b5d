import {
  type CreateHabitRequest,
  type HabitView,
  mostHabits,
  type UpdateHabitRequest,
} from '@rungs/contracts/key-players.js';
import type { DeletedRecord } from '@rungs/contracts/records.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { conflict, StaleVersionError } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import type { Actor } from '../platform/policy/actor.js';
import { type OwnRepository } from '../platform/tenancy/own-repository.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { canBeRestored, deleted } from '../records/index.js';
import { Habit } from './habit.entity.js';
import { KeptKeyPlayers } from './kept-key-players.js';
import { habitViewFor } from './key-player.view.js';

type Change = UpdateHabitRequest & { deletedAt?: Date | null };

@Injectable()
export class HabitsService {
  constructor(
    private readonly scope: TenantScope,
    private readonly kept: KeptKeyPlayers,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemException 409 where there are more than one could mirror already */
  async create(actor: Actor, keyPlayerId: string, request: CreateHabitRequest): Promise<HabitView> {
    const { keyPlayer } = await this.kept.findForChange(actor, keyPlayerId);
    if (keyPlayer.deletedAt) throw new NotFoundException();
    await this.assertRoom(keyPlayerId);
    const now = this.clock.now();
    const row = { ...request, id: newId(), keyPlayerId, deletedAt: null, createdAt: now, updatedAt: now };
    const habit = await this.habits.insert(row);
    await this.record(actor, 'created', habit.id, adopted(habit));
    return habitViewFor(habit);
  }

  async update(actor: Actor, id: string, version: number, request: UpdateHabitRequest): Promise<HabitView> {
    const before = await this.forChange(actor, id, version);
    const habit = await this.save(before, request);
    await this.record(actor, 'updated', id, adopted(habit) - adopted(before));
    return habitViewFor(habit);
  }

  async delete(actor: Actor, id: string, version: number): Promise<DeletedRecord> {
    const before = await this.forChange(actor, id, version);
    const deletedAt = this.clock.now();
    const gone = await this.save(before, { deletedAt });
    await this.record(actor, 'deleted', id, -adopted(before));
    return deleted(gone, deletedAt);
  }

  async restore(actor: Actor, id: string, version: number): Promise<HabitView> {
    const before = await this.forChange(actor, id, version, 'deleted');
    await this.assertRoom(before.keyPlayerId);
    const habit = await this.save(before, { deletedAt: null });
    await this.record(actor, 'restored', id, adopted(habit));
    return habitViewFor(habit);
  }

  private get habits(): OwnRepository<Habit> {
    return this.scope.repository(Habit);
  }

  /** Under the key player's lock, so that two at once do not both find the last place. */
  private async assertRoom(keyPlayerId: string): Promise<void> {
    if ((await this.habits.countBy({ keyPlayerId, deletedAt: IsNull() })) < mostHabits) return;
    throw conflict('too_many_habits', `One person has at most ${mostHabits} habits to mirror here.`);
  }

  /** Locks the key player: what is counted of one is counted one act after the other. */
  private async forChange(
    actor: Actor,
    id: string,
    version: number,
    expected: 'there' | 'deleted' = 'there',
  ): Promise<Habit> {
    const found = await this.habits.findOneBy({ id });
    if (!found) throw new NotFoundException();
    const { keyPlayer } = await this.kept.findForChange(actor, found.keyPlayerId);
    // Read again: whoever held the lock before may have changed it.
    const habit = await this.habits.findOneBy({ id });
    if (!habit || keyPlayer.deletedAt) throw new NotFoundException();
    const fits = expected === 'there' ? !habit.deletedAt : canBeRestored(habit, this.clock.now());
    if (!fits) throw new NotFoundException();
    if (habit.version !== version) throw new StaleVersionError(habitViewFor(habit));
    return habit;
  }

  private async save(habit: Habit, change: Change): Promise<Habit> {
    const changed = { ...change, updatedAt: this.clock.now() };
    await this.habits.update(habit.id, habit.version, changed);
    return { ...habit, ...changed, version: habit.version + 1 };
  }

  private record(actor: Actor, verb: string, id: string, habitsAdopted: number): Promise<void> {
    return this.kept.record(actor, `habit.${verb}`, { type: 'habit', id }, { habitsAdopted });
  }
}

/** The same rule as in the recount. */
const adopted = ({ state }: Habit): number => Number(state === 'adopted');
