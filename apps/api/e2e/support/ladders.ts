import type { LadderTemplate } from '@rungs/domain/ladder/ladder.types.js';
import { LadderInstaller, PublishedLadders } from '../../src/ladders/index.js';
import type { OrganizationInWorld } from './organization.js';
import type { World } from './world.js';

const cell = (competencyKey: string, count = 1) => ({
  competencyKey,
  statement: 'Does what the level asks for. Others notice.',
  required: true,
  bar: { count, kinds: 1, months: 1 },
});

/** A ladder small enough to reason about: two levels, two competencies. */
const smallLadder: LadderTemplate = {
  name: 'Engineering',
  competencies: [
    { key: 'delivery', name: 'Delivery', theme: 'impact' },
    { key: 'direction', name: 'Direction', theme: 'behaviour' },
  ],
  tracks: [
    {
      key: 'ic',
      name: 'Individual contributor',
      levels: ['IC1', 'IC2'].map((code, index) => ({
        rank: index + 1,
        code,
        title: `Engineer ${index + 1}`,
        scope: 'A task',
        typicalMonths: 24,
        expectations: [cell('delivery', index + 1), cell('direction')],
      })),
    },
  ],
};

export type LadderInWorld = Readonly<{ levels: Readonly<Record<string, string>> }>;

/** Installs the small ladder and answers its level ids by code. */
export async function withLadder(world: World, org: OrganizationInWorld): Promise<LadderInWorld> {
  return org.within(async () => {
    await world.app.get(LadderInstaller, { strict: false }).install(smallLadder);
    const ladders = await world.app.get(PublishedLadders, { strict: false }).all();
    const levels = ladders.flatMap(({ tracks }) => tracks).flatMap((track) => track.levels);
    return { levels: Object.fromEntries(levels.map(({ code, id }) => [code, id])) };
  });
}
