import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoPassword } from '../src/demo/cast.js';
import { Demo } from '../src/demo/demo.service.js';
import type { Cast } from '../src/demo/cast.js';
import { removeDemo } from '../src/demo/index.js';
import { TenantScope } from '../src/platform/tenancy/tenant-scope.js';
import { openWorld, type World } from './support/world.js';

describe('the demo organization', () => {
  let world: World;
  let cast: Cast;
  let seconds: number;
  beforeAll(async () => {
    world = await openWorld();
    const begun = performance.now();
    cast = await world.app.get(Demo, { strict: false }).make();
    seconds = (performance.now() - begun) / 1_000;
  }, 60_000);
  afterAll(() => world.close());

  it('has about sixty people in four departments, each below somebody', () => {
    expect(cast.players.length).toBeGreaterThanOrEqual(55);
    expect(cast.players.length).toBeLessThanOrEqual(65);
    expect(cast.players.filter(({ manager }) => manager === null)).toHaveLength(1);
  });

  it('is made in less than ten seconds', () => {
    expect(seconds).toBeLessThan(10);
  });

  it('lets its employee sign in and stand on the third step for the second time', async () => {
    const mara = cast.players.find(({ name }) => name === 'Mara Velasco');
    const signedIn = await world
      .asNobody()
      .post('/api/v1/session')
      .send({ email: 'mara@fennmark.example', password: demoPassword })
      .expect(201);
    const [cookie = ''] = signedIn.get('Set-Cookie') ?? [];
    const { body } = await world
      .asNobody()
      .get(`/api/v1/people/${mara?.personId}/journey`)
      .set('cookie', cookie)
      .expect(200);
    expect(body.journey).toMatchObject({ step: 3, iteration: 2 });
    expect(body.coverage.covered).toBeGreaterThan(0);
  });

  it('comes out the same when it is reset', async () => {
    const before = await summaries(cast);
    expect(before.length).toBeGreaterThan(40);
    expect(await removeDemo(world.ownerUrl)).toBe(true);
    const again = await world.app.get(Demo, { strict: false }).make();
    expect(await summaries(again)).toEqual(before);
  }, 60_000);

  it('is all that a reset takes away', async () => {
    const org = await world.organization('Somebody else');
    const ada = await org.person('Ada');
    await removeDemo(world.ownerUrl);
    await world.as(ada).get(`/people/${ada.personId}/journey`).expect(200);
    expect(await removeDemo(world.ownerUrl)).toBe(false);
  });

  async function summaries({ organizationId }: Cast): Promise<unknown[]> {
    const scope = world.app.get(TenantScope);
    const text = `
      select p.name, s.step, s.iteration, s.facts, s.covered, s.readiness
      from people p join journey_summaries s on s.organization_id = $1 and s.person_id = p.id
      where p.organization_id = $1 order by p.name`;
    return scope.run(organizationId, () => scope.rows({ name: 'test.demo-summaries', text }));
  }
});
