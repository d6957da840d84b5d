import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../src/platform/ids.js';
import { TenantScope } from '../src/platform/tenancy/tenant-scope.js';
import type { OrganizationInWorld } from './support/organization.js';
import type { PersonInWorld } from './support/people.js';
import { openWorld, type World } from './support/world.js';

const ladder = {
  name: 'test.ladder',
  text: `
    with l as (insert into ladders (organization_id, id, name) values ($1, $2, 'Test')),
    v as (insert into ladder_versions (organization_id, id, ladder_id, number, published_at) values ($1, $2, $2, 1, now())),
    t as (insert into tracks (organization_id, id, ladder_version_id, key, name, position) values ($1, $2, $2, 'ic', 'IC', 1))
    insert into levels (organization_id, id, track_id, rank, code, title)
    select $1, id, $2, rank, 'IC' || rank, 'Level ' || rank from unnest($3::uuid[]) with ordinality as given (id, rank)`,
};

describe('level changes', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  async function levels(org: OrganizationInWorld): Promise<[string, string]> {
    const ids: [string, string] = [newId(), newId()];
    await org.within(() => world.app.get(TenantScope).rows(ladder, [newId(), ids]));
    return ids;
  }

  async function house() {
    const org = await world.organization();
    const grace = await org.person('Grace');
    const ada = await org.person('Ada', { manager: grace });
    const hr = await org.person('Hedy', { roles: ['employee', 'hr'] });
    const [one, two] = await levels(org);
    const change = (by: PersonInWorld, levelId: string, effectiveOn: string, kind = 'promotion', of = ada) =>
      world.as(by).post(`/people/${of.personId}/level-changes`).send({ kind, levelId, effectiveOn });
    const level = async () =>
      (await world.as(ada).get(`/people/${ada.personId}`)).body.level?.code as string | undefined;
    return { org, grace, ada, hr, one, two, change, level };
  }

  it('put a person on the level of the latest one, in whatever order they are recorded', async () => {
    const { hr, one, two, change, level } = await house();
    await change(hr, two, '2025-06-01').expect(201);
    await change(hr, one, '2023-01-09', 'hire').expect(201);
    expect(await level()).toBe('IC2');
  });

  it('are corrected by another one, never overwritten', async () => {
    const { ada, hr, one, two, change, level } = await house();
    await change(hr, two, '2025-06-01').expect(201);
    await change(hr, one, '2025-06-01', 'correction').expect(201);
    expect(await level()).toBe('IC1');
    const { body } = await world.as(ada).get(`/people/${ada.personId}/level-changes`).expect(200);
    expect(body.items).toMatchObject([
      { kind: 'correction', level: { code: 'IC1' }, recordedBy: { name: 'Hedy' } },
      { kind: 'promotion', level: { code: 'IC2' }, effectiveOn: '2025-06-01' },
    ]);
  });

  it('cannot be changed or deleted by the application, whatever it is told', async () => {
    const { org, hr, one, change } = await house();
    await change(hr, one, '2025-06-01', 'hire').expect(201);
    for (const text of [
      `delete from level_changes where organization_id = $1`,
      `update level_changes set kind = 'hire' where organization_id = $1`,
    ]) {
      const attempt = org.within(() => world.app.get(TenantScope).rows({ name: `test.${text.slice(0, 6)}`, text }));
      await expect(attempt).rejects.toThrow('permission denied');
    }
  });

  it('are not made for oneself, but for the level one enters at', async () => {
    const { hr, one, two, change } = await house();
    await change(hr, one, '2025-06-01', 'hire', hr).expect(201);
    await change(hr, two, '2025-06-01', 'promotion', hr).expect(403);
  });

  it('are no business of managers and colleagues to make, nor of colleagues to read', async () => {
    const { org, ada, grace, one, change } = await house();
    await change(grace, one, '2025-06-01').expect(403);
    await change(ada, one, '2025-06-01').expect(403);
    const colleague = await org.person('Lin');
    await world.as(colleague).get(`/people/${ada.personId}/level-changes`).expect(403);
    await world.as(grace).get(`/people/${ada.personId}/level-changes`).expect(200);
  });

  it('take effect today at the latest, at a level of this organization', async () => {
    const { hr, one, change } = await house();
    const later = await change(hr, one, '2199-01-01').expect(400);
    expect(later.body.errors).toMatchObject([{ pointer: '/effectiveOn', code: 'in_future' }]);
    const [foreign] = await levels(await world.organization());
    const unknown = await change(hr, foreign, '2025-01-01').expect(400);
    expect(unknown.body.errors).toMatchObject([{ pointer: '/levelId', code: 'unknown_level' }]);
  });
});
