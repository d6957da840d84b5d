import type { CreateEncounterRequest, EncounterView, UpdateEncounterRequest } from '@rungs/contracts/key-players.js';
import type { DeletedRecord } from '@rungs/contracts/records.js';
import { addDays } from '@rungs/domain/calendar.js';
import { isHigherUp } from '@rungs/domain/key-players.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { invalid, StaleVersionError } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import type { Actor } from '../platform/policy/actor.js';
import { type OwnRepository } from '../platform/tenancy/own-repository.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { canBeRestored, deleted } from '../records/index.js';
import { Encounter } from './encounter.entity.js';
import { KeptKeyPlayers } from './kept-key-players.js';
import type { KeyPlayer } from './key-player.entity.js';
import { encounterViewFor } from './key-player.view.js';

type Loaded = Readonly<{ keyPlayer: KeyPlayer; encounter: Encounter }>;
type Days = Pick<Encounter, 'heldOn' | 'nextTouchpointOn'>;

@Injectable()
export class EncountersService {
  constructor(
    private readonly scope: TenantScope,
    private readonly kept: KeptKeyPlayers,
    private readonly clock: Clock,
  ) {}

  async create(actor: Actor, keyPlayerId: string, request: CreateEncounterRequest): Promise<EncounterView> {
    const { keyPlayer } = await this.kept.findForChange(actor, keyPlayerId);
    if (keyPlayer.deletedAt) throw new NotFoundException();
    this.check(request);
    const isFirst = (await this.numberOf(keyPlayerId)) === 0;
    const now = this.clock.now();
    const row = { ...request, id: newId(), keyPlayerId, deletedAt: null, createdAt: now, updatedAt: now };
    const encounter = await this.encounters.insert(row);
    await this.record(actor, 'created', encounter.id, { met: isFirst ? 1 : 0, days: isHigherUp(keyPlayer.relation) });
    return encounterViewFor(encounter);
  }

  async update(actor: Actor, id: string, version: number, request: UpdateEncounterRequest): Promise<EncounterView> {
    const { keyPlayer, encounter } = await this.forChange(actor, id, version);
    this.check({ ...encounter, ...request });
    const changed = await this.save(encounter, request);
    await this.record(actor, 'updated', id, {
      days: isHigherUp(keyPlayer.relation) && changed.heldOn !== encounter.heldOn,
    });
    return encounterViewFor(changed);
  }

  async delete(actor: Actor, id: string, version: number): Promise<DeletedRecord> {
    const { keyPlayer, encounter } = await this.forChange(actor, id, version);
    const deletedAt = this.clock.now();
    const gone = await this.save(encounter, { deletedAt });
    const wasLast = (await this.numberOf(encounter.keyPlayerId)) === 0;
    await this.record(actor, 'deleted', id, { met: wasLast ? -1 : 0, days: isHigherUp(keyPlayer.relation) });
    return deleted(gone, deletedAt);
  }

  async restore(actor: Actor, id: string, version: number): Promise<EncounterView> {
    const { keyPlayer, encounter } = await this.forChange(actor, id, version, 'deleted');
    const isFirst = (await this.numberOf(encounter.keyPlayerId)) === 0;
    const back = await this.save(encounter, { deletedAt: null });
    await this.record(actor, 'restored', id, { met: isFirst ? 1 : 0, days: isHigherUp(keyPlayer.relation) });
    return encounterViewFor(back);
  }

  private get encounters(): OwnRepository<Encounter> {
    return this.scope.repository(Encounter);
  }

  /** Locks the key player, whose having been met depends on all its encounters; they change one after the other. */
  private async forChange(
    actor: Actor,
    id: string,
    version: number,
    expected: 'there' | 'deleted' = 'there',
  ): Promise<Loaded> {
    const found = await this.encounters.findOneBy({ id });
    if (!found) throw new NotFoundException();
    const { keyPlayer } = await this.kept.findForChange(actor, found.keyPlayerId);
    // Read again: whoever held the lock before may have changed it.
    const encounter = await this.encounters.findOneBy({ id });
    if (!encounter || keyPlayer.deletedAt) throw new NotFoundException();
    const fits = expected === 'there' ? !encounter.deletedAt : canBeRestored(encounter, this.clock.now());
    if (!fits) throw new NotFoundException();
    if (encounter.version !== version) throw new StaleVersionError(encounterViewFor(encounter));
    return { keyPlayer, encounter };
  }

  private async save(
    encounter: Encounter,
    change: UpdateEncounterRequest & { deletedAt?: Date | null },
  ): Promise<Encounter> {
    const changed = { ...change, updatedAt: this.clock.now() };
    await this.encounters.update(encounter.id, encounter.version, changed);
    return { ...encounter, ...changed, version: encounter.version + 1 };
  }

  private numberOf(keyPlayerId: string): Promise<number> {
    return this.encounters.countBy({ keyPlayerId, deletedAt: IsNull() });
  }

  /** An encounter has happened. Tomorrow is let through: east of here it is today. */
  private check({ heldOn, nextTouchpointOn }: Days): void {
    if (heldOn > addDays(this.clock.today(), 1)) {
      throw invalid('/heldOn', 'in_the_future', 'Log it once you have met.');
    }
    if (nextTouchpointOn !== null && nextTouchpointOn < heldOn) {
      throw invalid('/nextTouchpointOn', 'before_encounter', 'The next touchpoint comes after this encounter.');
    }
  }

  private record(
    actor: Actor,
    verb: string,
    id: string,
    counts?: Parameters<KeptKeyPlayers['record']>[3],
  ): Promise<void> {
    return this.kept.record(actor, `encounter.${verb}`, { type: 'encounter', id }, counts);
  }
}
