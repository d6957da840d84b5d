import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { distribute } from '../src/platform/persistence/distribute.js';
import { createTestDatabase, type TestDatabase } from './support/test-database.js';
import { sharedDatabase } from './support/world.js';

/** Stands in for what Citus brings: it notes each table, and as Citus does it refuses one that a foreign key ties or that has a trigger. */
const stub = `
  create table pg_catalog.pg_dist_partition (logicalrelid regclass);
  create function note_table(name text) returns void language plpgsql as $$ begin
    if exists (select from pg_constraint where contype = 'f' and (conrelid = name::regclass or confrelid = name::regclass))
    then raise exception 'foreign key on %', name; end if;
    if exists (select from pg_trigger where not tgisinternal and tgrelid = name::regclass)
    then raise exception 'trigger on %', name; end if;
    insert into pg_catalog.pg_dist_partition values (name::regclass);
  end $$;
  create function create_reference_table(name text) returns void language sql as 'select note_table(name)';
  create function create_distributed_table(name text, distribution_column text) returns void language sql as 'select note_table(name)';
`;

describe('spreading the tables over a cluster', () => {
  let database: TestDatabase;
  let owner: Client;
  beforeAll(async () => {
    database = await createTestDatabase(sharedDatabase());
    owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query(`set allow_system_table_mods = on; ${stub}`);
  });
  afterAll(async () => {
    await owner.end();
    await database.stop();
  });

  const keys = async (): Promise<unknown[]> =>
    (
      await owner.query(`select conrelid::regclass::text, conname, pg_get_constraintdef(oid) from pg_constraint
      where contype = 'f' and connamespace = 'public'::regnamespace order by 1, 2`)
    ).rows;

  it('takes those of an organization by it, copies the others everywhere, and ties them again as they were', async () => {
    const before = await keys();
    const { distributed, reference } = await distribute(database.ownerUrl);
    expect(reference).toEqual(expect.arrayContaining(['accounts', 'organizations', 'sessions']));
    expect(distributed).toEqual(expect.arrayContaining(['people', 'audit_entries', 'live_events']));
    expect([...distributed, ...reference]).not.toContain('migrations');
    expect(await keys()).toEqual(before);
    expect(before.length).toBeGreaterThan(20);
  });

  it('leaves alone what it did before', async () => {
    expect(await distribute(database.ownerUrl)).toEqual({ distributed: [], reference: [] });
  });
});
