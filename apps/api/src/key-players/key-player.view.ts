import { type EncounterView, type HabitView, type KeyPlayerView, mostHabits } from '@rungs/contracts/key-players.js';
import type { Subject } from '../identity/index.js';
import { visibleTo } from '../records/index.js';
import type { Encounter } from './encounter.entity.js';
import type { Habit } from './habit.entity.js';
import type { KeyPlayer } from './key-player.entity.js';

/** What a key player's row does not hold itself. Days as `YYYY-MM-DD`. */
export type KeyPlayerDetails = Readonly<{
  id: string;
  name: string;
  role: string;
  encounterCount: number;
  lastMetOn: string | null;
  nextTouchpointOn: string | null;
  habits: readonly Pick<Habit, 'id' | 'keyPlayerId' | 'text' | 'state' | 'version'>[];
}>;

/** Only the owner ever gets here, so every act is open. */
export function viewFor(subject: Subject, keyPlayer: KeyPlayer, details: KeyPlayerDetails): KeyPlayerView {
  const { id, personId, directoryPersonId, version, step, iteration, relation } = keyPlayer;
  const { why, closeness, createdAt, updatedAt } = keyPlayer;
  const { name, role, encounterCount, lastMetOn, nextTouchpointOn, habits } = details;
  return {
    id,
    personId,
    version,
    step,
    iteration,
    audience: 'private',
    visibleTo: visibleTo(subject, 'private'),
    abilities: ['update', 'meet', ...(habits.length < mostHabits ? (['mirror'] as const) : []), 'delete'],
    who: directoryPersonId
      ? { kind: 'directory', personId: directoryPersonId, name, role }
      : { kind: 'typed', name, role },
    relation,
    why,
    habits: habits.map(habitViewFor),
    closeness,
    encounterCount,
    lastMetOn,
    nextTouchpointOn,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}

export function habitViewFor({ id, keyPlayerId, version, text, state }: KeyPlayerDetails['habits'][number]): HabitView {
  return { id, keyPlayerId, version, text, state, abilities: ['update', 'delete'] };
}

export function encounterViewFor(encounter: Encounter): EncounterView {
  const { id, keyPlayerId, version, heldOn, place, takeaways, nextTouchpointOn, createdAt, updatedAt } = encounter;
  return {
    id,
    keyPlayerId,
    version,
    heldOn,
    place,
    takeaways,
    nextTouchpointOn,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    abilities: ['update', 'delete'],
  };
}
