import { Injectable, NotFoundException } from '@nestjs/common';
import { Relations, type Subject } from '../identity/index.js';
import type { Actor } from '../platform/policy/actor.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { Traces } from '../platform/traces/traces.js';
import { Progress } from '../progress/index.js';
import { KeyPlayer } from './key-player.entity.js';
import { isKept } from './key-player.policy.js';
import { type KeyPlayerDetails } from './key-player.view.js';
import { encounterDays, keyPlayerDetails } from './key-players.queries.js';

export type Kept = Readonly<{ subject: Subject; keyPlayer: KeyPlayer }>;
/** By how much each count changes, and whether there may be other days with somebody further up. */
type Counts = Readonly<{ keyPlayers?: number; met?: number; habitsAdopted?: number; days?: boolean }>;

/** The way to somebody's key players: open to their owner, and to everybody else as if there were none. */
@Injectable()
export class KeptKeyPlayers {
  constructor(
    private readonly scope: TenantScope,
    private readonly relations: Relations,
    private readonly progress: Progress,
    private readonly traces: Traces,
  ) {}

  /** @throws NotFoundException (404) for anybody but the person */
  async owner(actor: Actor, personId: string): Promise<Subject> {
    const subject = await this.relations.of(actor, personId);
    if (!isKept(actor, subject)) throw new NotFoundException();
    return subject;
  }

  /** @throws NotFoundException (404) where there is none, or it is not the caller's */
  async find(actor: Actor, id: string): Promise<Kept> {
    return this.kept(actor, await this.scope.repository(KeyPlayer).findOneBy({ id }));
  }

  /** As `find`, locked until the change commits: what is counted of a key player is counted one act after the other. */
  async findForChange(actor: Actor, id: string): Promise<Kept> {
    const [keyPlayer] = await this.scope
      .repository(KeyPlayer)
      .find({ where: { id }, lock: { mode: 'pessimistic_write' } });
    return this.kept(actor, keyPlayer);
  }

  async details(id: string): Promise<KeyPlayerDetails> {
    const [row] = await this.scope.rows<KeyPlayerDetails>(keyPlayerDetails, [id]);
    if (!row) throw new NotFoundException();
    return row;
  }

  /** What every change leaves behind: the kept counts, and traces that only the owner is told of. */
  async record(actor: Actor, act: string, record: { type: string; id: string }, counts: Counts = {}): Promise<void> {
    const { keyPlayers = 0, met = 0, habitsAdopted = 0, days = false } = counts;
    if (keyPlayers || met || habitsAdopted || days) {
      const dates = days ? await this.days(actor.personId) : {};
      await this.progress.change(actor.personId, (facts) => ({
        ...facts,
        ...dates,
        keyPlayers: facts.keyPlayers + keyPlayers,
        keyPlayersMet: facts.keyPlayersMet + met,
        habitsAdopted: facts.habitsAdopted + habitsAdopted,
      }));
    }
    await this.traces.record(actor, {
      act,
      recordType: record.type,
      recordId: record.id,
      subjectPersonId: actor.personId,
      audience: 'private',
      ownersSecret: true,
    });
  }

  /** Asking for the facts locks them, and the days are read only then: another key player may have been met meanwhile. */
  private async days(personId: string): Promise<{ encounterDates?: string[] }> {
    await this.progress.facts(personId);
    const [dates] = await this.scope.rows<{ encounterDates: string[] }>(encounterDays, [personId]);
    return dates ?? {};
  }

  private async kept(actor: Actor, keyPlayer: KeyPlayer | null | undefined): Promise<Kept> {
    if (!keyPlayer) throw new NotFoundException();
    return { keyPlayer, subject: await this.owner(actor, keyPlayer.personId) };
  }
}
