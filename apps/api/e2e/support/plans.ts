import { withLadder } from './ladders.js';
import type { OrganizationInWorld } from './organization.js';
import type { PersonInWorld } from './people.js';
import type { World } from './world.js';

type Version = Readonly<{ id: string; version: number }>;
export const etag = ({ version }: Pick<Version, 'version'>): string => `"${version}"`;

export const wishedItem = (wish: object = {}) => ({
  kind: 'improve',
  title: 'the build',
  startsOn: '2026-12-07',
  endsOn: '2027-01-15',
  hoursPerWeek: 4,
  criterion: { kpiName: 'Build time', unit: 'min', baseline: 14, target: 6 },
  milestones: [{ title: 'Half way', dueOn: '2026-12-18' }],
  ...wish,
});

/** Somebody with a journey and a manager, who is about to write a plan. */
export async function planner(world: World, org?: OrganizationInWorld) {
  const organization = org ?? (await world.organization());
  const skip = await organization.person('Barbara');
  const manager = await organization.person('Grace', { manager: skip });
  const owner = await organization.person('Ada', { manager });
  const { levels } = await withLadder(world, organization);
  const of = `/people/${owner.personId}`;
  await world.as(owner).post(`${of}/journeys`).send({ targetLevelId: levels['IC2'] }).expect(201);
  return { org: organization, skip, manager, owner, of, levels };
}

/** A private draft; `items` of them as `wishedItem`. */
export async function draftOf(world: World, owner: PersonInWorld, items: readonly object[] = [wishedItem()]) {
  const wish = { title: 'Faster and calmer' };
  let { body: plan } = await world.as(owner).post(`/people/${owner.personId}/plans`).send(wish).expect(201);
  for (const item of items) {
    ({ body: plan } = await world.as(owner).post(`/plans/${plan.id}/items`).send(item).expect(201));
  }
  return plan;
}

export const actOn = (world: World, by: PersonInWorld, plan: Version, act: string, more: object = {}) =>
  world
    .as(by)
    .post(`/plans/${plan.id}/acts`)
    .set('if-match', etag(plan))
    .send({ act, ...more });

/** What a counter sends: the plan as it is, changed by `change`. */
export function countered(plan: Record<string, unknown> & { items: Record<string, unknown>[] }, change: object = {}) {
  const items: Record<string, unknown>[] = plan.items.map(
    ({ state: _s, isComplete: _c, abilities: _a, kpi: _k, opportunity: _o, milestones, ...item }) => ({
      ...item,
      milestones: (milestones as { id: string; title: string; dueOn: string | null }[]).map(({ id, title, dueOn }) => ({
        id,
        title,
        dueOn,
      })),
    }),
  );
  return { title: plan['title'], summary: plan['summary'], items, ...change };
}
