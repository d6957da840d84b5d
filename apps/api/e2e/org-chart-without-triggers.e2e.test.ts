import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { OrgChartQueries } from '../src/people/index.js';
import { TenantScope } from '../src/platform/tenancy/tenant-scope.js';
import { createTestDatabase, type TestDatabase } from './support/test-database.js';
import { openWorld, sharedDatabase, type World } from './support/world.js';

/** As on a distributed database, which takes no triggers. */
describe('the org chart of a database without triggers', () => {
  let database: TestDatabase;
  let world: World;
  beforeAll(async () => {
    database = await createTestDatabase(sharedDatabase());
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query('alter table people disable trigger user; alter table departments disable trigger user');
    await owner.end();
    world = await openWorld({ ownerUrl: database.ownerUrl });
  });
  afterAll(async () => {
    await world.close();
    await database.stop();
  });

  async function two() {
    const org = await world.organization();
    const hr = await org.person('Hedy', { roles: ['employee', 'hr'] });
    return { org, hr, one: await org.person('One'), other: await org.person('Other') };
  }

  it('stays free of circles, also when two moves that would close one arrive at once', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { hr, one, other } = await two();
      const move = (who: string, to: string) =>
        world.as(hr).patch(`/people/${who}`).set('if-match', '"1"').send({ managerId: to });
      const answers = await Promise.all([move(one.personId, other.personId), move(other.personId, one.personId)]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 400]);
    }
  });

  it('lets an import see a circle that its batch would close', async () => {
    const { org, one, other } = await two();
    const close = {
      name: 'test.close',
      text: `update people set manager_id = case id when $2::uuid then $3::uuid else $2::uuid end
             where organization_id = $1 and id in ($2, $3)`,
    };
    const ids = [one.personId, other.personId];
    const seen = (people: string[]) => org.within(() => world.app.get(OrgChartQueries).hasCircle(people));
    expect(await seen(ids)).toBe(false);
    await org.within(() => world.app.get(TenantScope).rows(close, ids));
    expect(await seen([one.personId])).toBe(true);
  });

  it('keeps departments out of themselves, also when two moves arrive at once', async () => {
    const { hr } = await two();
    for (let round = 0; round < 5; round += 1) {
      const made = async (name: string) =>
        (await world.as(hr).post('/departments').send({ name }).expect(201)).body.id as string;
      const [one, other] = [await made(`One ${round}`), await made(`Other ${round}`)];
      const move = (who: string, to: string) =>
        world.as(hr).patch(`/departments/${who}`).set('if-match', '"1"').send({ parentId: to });
      const answers = await Promise.all([move(one, other), move(other, one)]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 400]);
    }
  });
});
