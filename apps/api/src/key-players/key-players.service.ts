import type {
  CreateKeyPlayerRequest,
  HabitState,
  KeyPlayerView,
  UpdateKeyPlayerRequest,
  WhoRequest,
} from '@rungs/contracts/key-players.js';
import type { DeletedRecord } from '@rungs/contracts/records.js';
import { isHigherUp } from '@rungs/domain/key-players.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import { Person } from '../identity/index.js';
import { Clock } from '../platform/clock.js';
import { conflict, invalid, StaleVersionError } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import { sqlState } from '../platform/persistence/database-errors.js';
import type { Actor } from '../platform/policy/actor.js';
import { type OwnRepository } from '../platform/tenancy/own-repository.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { Progress } from '../progress/index.js';
import { canBeRestored, deleted } from '../records/index.js';
import { Habit } from './habit.entity.js';
import { KeptKeyPlayers, type Kept } from './kept-key-players.js';
import { KeyPlayer } from './key-player.entity.js';
import { viewFor } from './key-player.view.js';

type Change = Partial<Pick<KeyPlayer, 'directoryPersonId' | 'name' | 'role' | 'deletedAt'>> &
  Omit<UpdateKeyPlayerRequest, 'who'>;

@Injectable()
export class KeyPlayersService {
  constructor(
    private readonly scope: TenantScope,
    private readonly kept: KeptKeyPlayers,
    private readonly progress: Progress,
    private readonly clock: Clock,
  ) {}

  async show(actor: Actor, id: string): Promise<KeyPlayerView> {
    const found = await this.kept.find(actor, id);
    if (found.keyPlayer.deletedAt) throw new NotFoundException();
    return this.view(found);
  }

  /** @throws ProblemException 409 for a person of the directory who is on the list already */
  async create(actor: Actor, personId: string, request: CreateKeyPlayerRequest): Promise<KeyPlayerView> {
    const subject = await this.kept.owner(actor, personId);
    const { who, habits, ...fields } = request;
    const now = this.clock.now();
    const iteration = await this.progress.iterationOf(personId);
    const named = await this.columnsOf(who, personId);
    const row = {
      ...fields,
      ...named,
      id: newId(),
      personId,
      iteration,
      deletedAt: null,
      createdAt: now,
      updatedAt: now,
    };
    const keyPlayer = await once(this.keyPlayers.insert(row));
    const dates = { deletedAt: null, createdAt: now, updatedAt: now };
    for (const habit of habits) {
      await this.scope.repository(Habit).insert({ ...habit, ...dates, id: newId(), keyPlayerId: keyPlayer.id });
    }
    await this.record(actor, 'created', keyPlayer.id, { keyPlayers: 1, habitsAdopted: adoptedOf(habits) });
    return this.view({ subject, keyPlayer });
  }

  async update(actor: Actor, id: string, version: number, request: UpdateKeyPlayerRequest): Promise<KeyPlayerView> {
    const before = await this.forChange(actor, id, version);
    const { who, ...fields } = request;
    const named = who ? await this.columnsOf(who, before.keyPlayer.personId) : {};
    const keyPlayer = await this.save(before.keyPlayer, { ...fields, ...named });
    const days = isHigherUp(keyPlayer.relation) !== isHigherUp(before.keyPlayer.relation);
    await this.record(actor, 'updated', id, { days });
    return this.view({ ...before, keyPlayer });
  }

  async delete(actor: Actor, id: string, version: number): Promise<DeletedRecord> {
    const { keyPlayer } = await this.forChange(actor, id, version);
    const { encounterCount, habits } = await this.kept.details(id);
    const deletedAt = this.clock.now();
    const gone = await this.save(keyPlayer, { deletedAt });
    const days = encounterCount > 0 && isHigherUp(keyPlayer.relation);
    const counts = { keyPlayers: -1, met: encounterCount > 0 ? -1 : 0, habitsAdopted: -adoptedOf(habits), days };
    await this.record(actor, 'deleted', id, counts);
    return deleted(gone, deletedAt);
  }

  async restore(actor: Actor, id: string, version: number): Promise<KeyPlayerView> {
    const before = await this.forChange(actor, id, version, 'deleted');
    const keyPlayer = await this.save(before.keyPlayer, { deletedAt: null });
    const { encounterCount, habits } = await this.kept.details(id);
    const days = encounterCount > 0 && isHigherUp(keyPlayer.relation);
    const counts = { keyPlayers: 1, met: encounterCount > 0 ? 1 : 0, habitsAdopted: adoptedOf(habits), days };
    await this.record(actor, 'restored', id, counts);
    return this.view({ ...before, keyPlayer });
  }

  private get keyPlayers(): OwnRepository<KeyPlayer> {
    return this.scope.repository(KeyPlayer);
  }

  private async view({ subject, keyPlayer }: Kept): Promise<KeyPlayerView> {
    return viewFor(subject, keyPlayer, await this.kept.details(keyPlayer.id));
  }

  private async forChange(
    actor: Actor,
    id: string,
    version: number,
    expected: 'there' | 'deleted' = 'there',
  ): Promise<Kept> {
    const found = await this.kept.findForChange(actor, id);
    const { keyPlayer } = found;
    const fits = expected === 'there' ? !keyPlayer.deletedAt : canBeRestored(keyPlayer, this.clock.now());
    if (!fits) throw new NotFoundException();
    if (keyPlayer.version !== version) throw new StaleVersionError(await this.view(found));
    return found;
  }

  private async save(keyPlayer: KeyPlayer, change: Change): Promise<KeyPlayer> {
    const changed = { ...change, updatedAt: this.clock.now() };
    await once(this.keyPlayers.update(keyPlayer.id, keyPlayer.version, changed));
    return { ...keyPlayer, ...changed, version: keyPlayer.version + 1 };
  }

  /** @throws ProblemException 400 for oneself, and for nobody of this organization */
  private async columnsOf(
    who: WhoRequest,
    ownerId: string,
  ): Promise<Pick<KeyPlayer, 'directoryPersonId' | 'name' | 'role'>> {
    if (who.kind === 'typed') return { directoryPersonId: null, name: who.name, role: who.role };
    if (who.personId === ownerId) throw invalid('/who/personId', 'oneself', 'Choose somebody other than yourself.');
    const person = await this.scope.repository(Person).findOneBy({ id: who.personId });
    if (!person) throw invalid('/who/personId', 'unknown_person', 'This person is not in the directory.');
    return { directoryPersonId: person.id, name: null, role: null };
  }

  private record(
    actor: Actor,
    verb: string,
    id: string,
    counts?: Parameters<KeptKeyPlayers['record']>[3],
  ): Promise<void> {
    return this.kept.record(actor, `key-player.${verb}`, { type: 'key-player', id }, counts);
  }
}

/** Habits come and go with their key player. The same rule as in the recount. */
const adoptedOf = (habits: readonly { state: HabitState }[]): number =>
  habits.filter(({ state }) => state === 'adopted').length;

/** The database holds that nobody is on one list twice; here it becomes words. */
async function once<T>(saving: Promise<T>): Promise<T> {
  try {
    return await saving;
  } catch (error) {
    if (sqlState(error) === '23505') throw conflict('already_listed', 'This person is among your key players already.');
    throw error;
  }
}
