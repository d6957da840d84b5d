import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { Person } from '../src/identity/index.js';
import { databaseUrls } from '../src/platform/persistence/database-urls.js';
import { TenantScope } from '../src/platform/tenancy/tenant-scope.js';
import { openWorld, type World } from './support/world.js';

describe('tenancy', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  const countAs = async (url: string, organizationId?: string): Promise<number> => {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      await client.query('begin');
      if (organizationId) await client.query(`set local app.organization_id = '${organizationId}'`);
      // Deliberately without a filter: only the database keeps the organizations apart here.
      const { rows } = await client.query<{ n: string }>('select count(*) as n from people');
      return Number(rows[0]?.n);
    } finally {
      await client.end();
    }
  };

  async function twoOrganizations() {
    const [ours, theirs] = await Promise.all([world.organization('Ours'), world.organization('Theirs')]);
    await ours.person('Ada');
    await theirs.person('Grace');
    await theirs.person('Barbara');
    return { ours, theirs };
  }

  it('shows a query without a filter the rows of one organization only', async () => {
    const { ours, theirs } = await twoOrganizations();
    const { app } = databaseUrls(world.ownerUrl);
    expect(await countAs(app, ours.id)).toBe(1);
    expect(await countAs(app, theirs.id)).toBe(2);
  });

  it('shows nothing when no organization is set', async () => {
    await twoOrganizations();
    expect(await countAs(databaseUrls(world.ownerUrl).app)).toBe(0);
    expect(await countAs(databaseUrls(world.ownerUrl).operations)).toBe(0);
  });

  it('would show everything to a superuser: the control of the two tests above', async () => {
    const { ours } = await twoOrganizations();
    expect(await countAs(world.ownerUrl, ours.id)).toBeGreaterThan(2);
  });

  it('refuses a row written for another organization', async () => {
    const { ours, theirs } = await twoOrganizations();
    const scope = world.app.get(TenantScope);
    const stray = {
      text: `insert into departments (organization_id, id, name) values ($2, gen_random_uuid(), $1::text)`,
      name: 'stray',
    };
    await expect(scope.run(ours.id, () => scope.rows(stray, [theirs.id]))).rejects.toThrow(/row-level security/);
  });

  it('leaves nothing of an organization on a pooled connection', async () => {
    const { ours } = await twoOrganizations();
    await Promise.all(Array.from({ length: 20 }, () => ours.within(() => Promise.resolve())));
    const [row] = await world.app
      .get(DataSource)
      .query<{ id: string | null }[]>('select app.current_organization() as id');
    expect(row?.id).toBeNull();
  });

  it('rolls back everything when the work throws', async () => {
    const { ours } = await twoOrganizations();
    const scope = world.app.get(TenantScope);
    const id = crypto.randomUUID();
    await expect(
      scope.run(ours.id, async () => {
        await scope.repository(Person).insert({ id, name: 'Never' });
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    expect(await ours.within(() => scope.repository(Person).findOneBy({ id }))).toBeNull();
  });

  it('takes only a UUID for an organization', async () => {
    const hostile = `'; drop table people; --`;
    await expect(world.app.get(TenantScope).run(hostile, () => Promise.resolve())).rejects.toThrow('must be a UUID');
  });

  it('forces row security on every table that has an organization', async () => {
    const owner = new Client({ connectionString: world.ownerUrl });
    await owner.connect();
    const { rows } = await owner.query<{ table: string }>(`
      select c.relname as table from pg_class c join pg_attribute a on a.attrelid = c.oid
      where a.attname = 'organization_id' and not a.attisdropped and c.relkind in ('r', 'p')
        and c.relnamespace = 'public'::regnamespace
        and not (c.relrowsecurity and c.relforcerowsecurity
                 and exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polwithcheck is not null))`);
    await owner.end();
    expect(rows).toEqual([]);
  });
});
