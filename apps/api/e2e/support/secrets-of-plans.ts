import type { ActorName } from './company-of-secrets.js';
import type { PersonInWorld } from './people.js';
import type { World } from './world.js';

type At = Readonly<{
  owner: PersonInWorld;
  manager: PersonInWorld;
  giver: PersonInWorld;
  ids: Map<string, string>;
  secret: (name: string, readers: readonly ActorName[]) => string;
  /** Makes one and keeps its id by this name. */
  make: (name: string, path: string, body: object, by?: PersonInWorld) => Promise<void>;
}>;

const ownOnly = ['owner'] as const;
const between = ['owner', 'manager'] as const;
const line = ['owner', 'manager', 'skip'] as const;

/** One that was shown and given up, one that is gone, and the private draft that came after. */
export async function plansOfSecrets(world: World, { owner, manager, giver, ids, secret, make }: At): Promise<void> {
  const of = `/people/${owner.personId}`;
  type Made = { id: string; version: number; items: { id: string }[] };
  const change = async (verb: 'post' | 'delete', path: string, version: number, body: object = {}) =>
    (await world.as(owner)[verb](path).set('if-match', `"${version}"`).send(body).expect(200)).body as Made;
  const add = async (plan: string, title: string) =>
    (
      await world
        .as(owner)
        .post(`/plans/${ids.get(plan)}/items`)
        .send({ kind: 'change', title })
        .expect(201)
    ).body as Made;
  await make('planShared', `${of}/plans`, { title: secret('plan-shared', line), audience: 'manager' });
  const shared = await add('planShared', secret('plan-item-shared', line));
  ids.set('planItemShared', shared.items[0]?.id ?? '');
  const acts = `/plans/${shared.id}/acts`;
  const { version } = await change('post', acts, shared.version, { act: 'propose', message: secret('turn', line) });
  const agree = world.as(manager).post(acts).set('if-match', `"${version}"`);
  const { body: agreed } = await agree.send({ act: 'agree' }).expect(200);
  const looked = { heldOn: '2026-01-05', withId: giver.personId, verdicts: [{ itemId: ids.get('planItemShared'), verdict: 'right' }] }; // prettier-ignore
  await make('check', `${of}/alignment-checks`, { ...looked, note: secret('check', between) }, manager);
  await make('checkDeleted', `${of}/alignment-checks`, { ...looked, note: secret('check-deleted', ownOnly) });
  await change('delete', `/alignment-checks/${ids.get('checkDeleted')}`, 1);
  await change('post', acts, agreed.version, { act: 'abandon' });
  const { body: turns } = await world.as(owner).get(`/plans/${shared.id}/turns`).expect(200);
  ids.set('planVersion', (turns.items as { id: string }[]).at(-1)?.id ?? '');
  await make('planDeleted', `${of}/plans`, { title: secret('plan', ownOnly) });
  await change('delete', `/plans/${ids.get('planDeleted')}`, 1);
  await make('plan', `${of}/plans`, { title: secret('plan', ownOnly), summary: secret('summary', ownOnly) });
  const first = await add('plan', secret('plan-item', ownOnly));
  ids.set('planItemDeleted', first.items[0]?.id ?? '');
  await change('delete', `/plan-items/${ids.get('planItemDeleted')}`, first.version);
  ids.set('planItem', (await add('plan', secret('plan-item', ownOnly))).items[0]?.id ?? '');
}
