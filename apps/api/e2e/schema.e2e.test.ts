import { globSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { entities } from '../src/entities.js';
import { databaseUrls } from '../src/platform/persistence/database-urls.js';
import { ownerDataSource } from '../src/platform/persistence/data-source.js';
import { migrations } from '../migrations/index.js';
import { schemaOf, type TableColumn, columnsOf } from './support/schema-of.js';
import { createTestDatabase, type TestDatabase } from './support/test-database.js';
import { sharedDatabase } from './support/world.js';

/** Columns that the database fills and nobody asks for, and the migrator's own table. */
const keptByTheDatabase = new Set([
  'accounts.created_at',
  'audit_seals.sealed_at',
  'goal_collaborators.created_at',
  'ladders.created_at',
  'memberships.created_at',
  'organizations.created_at',
  'people.created_at',
]);
const ofTheMigrator = 'migrations';

/** The sources, to look up which statements name a table. */
const sources = globSync('**/*.ts', { cwd: new URL('../src/', import.meta.url) })
  .filter((name) => !name.endsWith('.test.ts'))
  .map((name) => new Set(readFileSync(new URL(`../src/${name}`, import.meta.url), 'utf8').match(/\w+/g)));
const inAStatement = (table: string, column: string): boolean =>
  sources.some((words) => words.has(table) && words.has(column));

describe('the schema', () => {
  let database: TestDatabase;
  let owner: DataSource;
  let client: Client;
  beforeAll(async () => {
    database = await createTestDatabase(sharedDatabase());
    owner = await ownerDataSource(database.ownerUrl).initialize();
    client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await owner.destroy();
    await database.stop();
  });

  it('is the same after every migration went down and up again', async () => {
    const before = await schemaOf(client);
    expect(before.filter((line) => line.startsWith('column')).length).toBeGreaterThan(200);
    for (const _ of migrations) await owner.undoLastMigration({ transaction: 'each' });
    const { rows } = await client.query(
      `select tablename from pg_tables where schemaname = 'public' and tablename <> 'migrations'`,
    );
    expect(rows).toEqual([]);
    await owner.runMigrations({ transaction: 'each' });
    expect(await schemaOf(client)).toEqual(before);
  });

  it('would tell a column, a check, an index and a policy apart: the control of the test above', async () => {
    const before = await schemaOf(client);
    for (const change of [
      'alter table people add column planted int',
      'alter table people alter column title drop not null',
      `alter table people add constraint planted check (name <> 'planted')`,
      'create index planted on people (organization_id, title)',
      'alter table people no force row level security',
    ]) {
      await client.query('begin');
      await client.query(change);
      expect([
        change,
        (await schemaOf(client)).length === before.length &&
          (await schemaOf(client)).every((line, at) => line === before[at]),
      ]).toEqual([change, false]);
      await client.query('rollback');
    }
  });

  describe('and the entities', () => {
    let mapped: DataSource;
    let columns: TableColumn[];
    beforeAll(async () => {
      // Metadata only: what the entities say, compared with what the catalogue says.
      mapped = await new DataSource({
        type: 'postgres',
        url: databaseUrls(database.ownerUrl).app,
        entities,
        poolSize: 1,
        installExtensions: false,
      }).initialize();
      columns = await columnsOf(client);
    });
    afterAll(() => mapped.destroy());

    const mappedColumns = (): TableColumn[] =>
      mapped.entityMetadatas.flatMap(({ tableName, columns: own }) =>
        own.map((column) => ({
          table: tableName,
          name: column.databaseName,
          type: `${mapped.driver.normalizeType(column)}${column.isArray ? '[]' : ''}`,
          nullable: column.isNullable,
        })),
      );
    const line = ({ table, name, type, nullable }: TableColumn) =>
      `${table}.${name} ${type}${nullable ? ' or null' : ''}`;

    it('agree on name, type and nullability of every mapped column', () => {
      const there = new Set(columns.map(line));
      expect(mappedColumns().length).toBeGreaterThan(100);
      expect(
        mappedColumns()
          .map(line)
          .filter((column) => !there.has(column)),
      ).toEqual([]);
    });

    it('leave no column out that no statement names', () => {
      const known = new Set(mappedColumns().map(({ table, name }) => `${table}.${name}`));
      const unknown = columns.filter(
        ({ table, name }) => table !== ofTheMigrator && !known.has(`${table}.${name}`) && !inAStatement(table, name),
      );
      expect(unknown.map(line).filter((text) => !keptByTheDatabase.has(text.split(' ')[0] ?? ''))).toEqual([]);
      expect(inAStatement('people', 'planted')).toBe(false);
    });

    it('agree on the columns of every primary key', async () => {
      const { rows } = await client.query<{ table: string; columns: string[] }>(`
        select c.conrelid::regclass::text as table, array_agg(a.attname::text order by a.attname::text) as columns
        from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
        where c.contype = 'p' and c.connamespace = 'public'::regnamespace group by 1`);
      const keys = new Map(rows.map((row) => [row.table, row.columns]));
      for (const { tableName, primaryColumns } of mapped.entityMetadatas) {
        expect([tableName, primaryColumns.map(({ databaseName }) => databaseName).toSorted()]).toEqual([
          tableName,
          keys.get(tableName),
        ]);
      }
    });
  });
});
