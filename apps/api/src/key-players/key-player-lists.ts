import type {
  EncounterList,
  KeyPlayerList,
  ListEncountersQuery,
  ListKeyPlayersQuery,
} from '@rungs/contracts/key-players.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import { In } from 'typeorm';
import { Cursors } from '../platform/http/cursors.js';
import type { Actor } from '../platform/policy/actor.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { Encounter } from './encounter.entity.js';
import { KeptKeyPlayers } from './kept-key-players.js';
import { KeyPlayer } from './key-player.entity.js';
import { encounterViewFor, type KeyPlayerDetails, viewFor } from './key-player.view.js';
import { encounterPage, keyPlayerPage, keyPlayersRecount } from './key-players.queries.js';

type Counts = { keyPlayers: number; keyPlayersMet: number };

@Injectable()
export class KeyPlayerLists {
  constructor(
    private readonly scope: TenantScope,
    private readonly kept: KeptKeyPlayers,
    private readonly cursors: Cursors,
  ) {}

  async keyPlayers(actor: Actor, personId: string, query: ListKeyPlayersQuery): Promise<KeyPlayerList> {
    const subject = await this.kept.owner(actor, personId);
    const name = `key players of ${personId}`;
    const [behind] = query.cursor ? this.cursors.open<[string]>(name, query.cursor) : [null];
    const { step, text, relation, habitState, touchpointBefore, limit } = query;
    const [rows, [counts]] = await Promise.all([
      this.scope.rows<KeyPlayerDetails>(keyPlayerPage, [
        personId,
        step,
        text,
        relation,
        habitState,
        touchpointBefore,
        behind,
        limit + 1,
      ]),
      this.scope.rows<Counts>(keyPlayersRecount, [personId]),
    ]);

    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    const ids = shown.map(({ id }) => id);
    const found = await this.scope.repository(KeyPlayer).find({ where: { id: In(ids) } });
    const byId = new Map(found.map((keyPlayer) => [keyPlayer.id, keyPlayer]));
    return {
      items: shown.flatMap((details) => {
        const keyPlayer = byId.get(details.id);
        return keyPlayer ? [viewFor(subject, keyPlayer, details)] : [];
      }),
      nextCursor: last ? this.cursors.seal(name, [last.id]) : null,
      keyPlayers: counts?.keyPlayers ?? 0,
      met: counts?.keyPlayersMet ?? 0,
      abilities: ['create'],
    };
  }

  async encounters(actor: Actor, keyPlayerId: string, { cursor, limit }: ListEncountersQuery): Promise<EncounterList> {
    const { keyPlayer } = await this.kept.find(actor, keyPlayerId);
    if (keyPlayer.deletedAt) throw new NotFoundException();
    const name = `encounters with ${keyPlayerId}`;
    const [heldOn, behind] = cursor ? this.cursors.open<[string, string]>(name, cursor) : [null, null];
    const rows = await this.scope.rows<Pick<Encounter, 'id' | 'heldOn'>>(encounterPage, [
      keyPlayerId,
      heldOn,
      behind,
      limit + 1,
    ]);

    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    const found = await this.scope.repository(Encounter).find({ where: { id: In(shown.map(({ id }) => id)) } });
    const byId = new Map(found.map((encounter) => [encounter.id, encounter]));
    return {
      items: shown.flatMap(({ id }) => byId.get(id) ?? []).map(encounterViewFor),
      nextCursor: last ? this.cursors.seal(name, [last.heldOn, last.id]) : null,
    };
  }
}
