import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { TenantScope } from '../src/platform/tenancy/tenant-scope.js';
import type { PersonInWorld } from './support/people.js';
import { openWorld, type World } from './support/world.js';

describe('the org chart', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  /** Top over middle over low, and HR beside them. */
  async function line() {
    const org = await world.organization();
    const top = await org.person('Top');
    const middle = await org.person('Middle', { manager: top });
    const low = await org.person('Low', { manager: middle });
    const hr = await org.person('Hedy', { roles: ['employee', 'hr'] });
    return { org, top, middle, low, hr };
  }

  const names = (body: { items: { name: string }[] }) => body.items.map(({ name }) => name);

  const move = async (hr: PersonInWorld, who: PersonInWorld, to: PersonInWorld) => {
    const { body } = await world.as(hr).get(`/people/${who.personId}`);
    return world
      .as(hr)
      .patch(`/people/${who.personId}`)
      .set('if-match', `"${body.version}"`)
      .send({ managerId: to.personId });
  };

  it('is walked down from the top, with how many report to each', async () => {
    const { top, low } = await line();
    const roots = await world.as(low).get('/org-chart/roots').expect(200);
    expect(roots.body.items).toMatchObject([
      { name: 'Top', reports: 1 },
      { name: 'Hedy', reports: 0 },
    ]);
    const reports = await world.as(low).get(`/people/${top.personId}/reports`).expect(200);
    expect(reports.body.items).toMatchObject([{ name: 'Middle', reports: 1, managerId: top.personId }]);
  });

  it('is walked up from anybody', async () => {
    const { low } = await line();
    expect(names((await world.as(low).get(`/people/${low.personId}/chain`).expect(200)).body)).toEqual([
      'Top',
      'Middle',
      'Low',
    ]);
  });

  it('comes in pages', async () => {
    const { org, top } = await line();
    for (const name of ['A', 'B', 'C']) await org.person(name, { manager: top });
    const first = await world.as(top).get(`/people/${top.personId}/reports?limit=3`).expect(200);
    const second = await world
      .as(top)
      .get(`/people/${top.personId}/reports`)
      .query({ limit: 3, cursor: first.body.nextCursor });
    expect([...names(first.body), ...names(second.body)]).toEqual(['A', 'B', 'C', 'Middle']);
    expect(second.body.nextCursor).toBeNull();
  });

  it('comes in pages at the top too, those with reports before the others', async () => {
    const { org, hr } = await line();
    for (const name of ['A', 'B']) await org.person(name);
    const seen: string[] = [];
    for (let cursor: string | undefined, more = true; more;) {
      const { body } = await world.as(hr).get('/org-chart/roots').query({ limit: 1, cursor }).expect(200);
      seen.push(...names(body));
      cursor = body.nextCursor ?? undefined;
      more = cursor !== undefined;
    }
    expect(seen).toEqual(['Top', 'A', 'B', 'Hedy']);
  });

  it('puts people whose manager has left at the top, so that they stay findable', async () => {
    const { org, middle, low } = await line();
    const leaves = {
      name: 'test.leaves',
      text: 'update people set deactivated_at = now() where organization_id = $1 and id = $2',
    };
    await org.within(() => world.app.get(TenantScope).rows(leaves, [middle.personId]));
    expect(names((await world.as(low).get('/org-chart/roots').expect(200)).body)).toContain('Low');
    expect(names((await world.as(low).get(`/people/${low.personId}/chain`).expect(200)).body)).toEqual(['Low']);
  });

  it('refuses a circle and says whom it would close', async () => {
    const { hr, top, low } = await line();
    const { status, body } = await move(hr, top, low);
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ pointer: '/managerId', code: 'circle' }]);
    expect((await move(hr, top, top)).status).toBe(400);
  });

  it('stays free of circles when two moves that would close one together arrive at once', async () => {
    for (let round = 0; round < 10; round += 1) {
      const org = await world.organization();
      const hr = await org.person('Hedy', { roles: ['employee', 'hr'] });
      const [one, two] = [await org.person('One'), await org.person('Two')];
      const answers = await Promise.all([move(hr, one, two), move(hr, two, one)]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 400]);
    }
  });

  describe('when the service is passed by', () => {
    const setManager = {
      name: 'test.move',
      text: 'update people set manager_id = $3 where organization_id = $1 and id = $2',
    };

    it('is kept free of circles by the database', async () => {
      const { org, top, low } = await line();
      const closing = org.within(() => world.app.get(TenantScope).rows(setManager, [top.personId, low.personId]));
      await expect(closing).rejects.toMatchObject({ constraint: 'people_without_circles' });
    });

    it('also against two transactions that do not see each other', async () => {
      const org = await world.organization();
      const people = [];
      for (const name of ['A', 'B', 'C']) people.push(await org.person(name));
      const ids = people.map(({ personId }) => personId);
      const scope = world.app.get(TenantScope);
      const moves = ids.map((id, index) =>
        org.within(() => scope.rows(setManager, [id, ids[(index + 1) % ids.length]])),
      );
      const outcomes = await Promise.allSettled(moves);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
      expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
        reason: { constraint: 'people_without_circles' },
      });
    });

    it('is not, once the trigger is off: the control of the two tests above', async () => {
      const { org, top, low } = await line();
      const owner = new Client({ connectionString: world.ownerUrl });
      await owner.connect();
      try {
        // Rolled back, so that the tests beside this one keep their trigger.
        await owner.query('begin; alter table people disable trigger people_without_circles');
        await owner.query(`set local app.organization_id = '${org.id}'`);
        const { rowCount } = await owner.query('update people set manager_id = $2 where id = $1', [
          top.personId,
          low.personId,
        ]);
        expect(rowCount).toBe(1);
      } finally {
        await owner.query('rollback');
        await owner.end();
      }
    });
  });
});
