import { randomBytes } from 'node:crypto';
import { startEmbeddedPostgres } from '@rungs/embedded-postgres/supervisor.js';
import { Client } from 'pg';
import { databaseUrls } from '../../src/platform/persistence/database-urls.js';
import { migrate } from '../../src/platform/persistence/migrate.js';

export type TestDatabase = Readonly<{ ownerUrl: string; stop(): Promise<void> }>;

/** A migrated database on the server at `DATABASE_URL`, or on a throwaway embedded one. */
export async function startTestDatabase(): Promise<TestDatabase> {
  const given = process.env['DATABASE_URL'];
  if (given) return createTestDatabase(given);
  const server = await startEmbeddedPostgres({ throwaway: true });
  const { ownerUrl } = await createTestDatabase(server.url);
  return { ownerUrl, stop: () => server.stop() };
}

/** For what no two tests may share, such as the workers of a queue: a migrated database on the same server. */
export async function createTestDatabase(serverUrl: string): Promise<TestDatabase> {
  const name = `rungs_test_${randomBytes(4).toString('hex')}`;
  const url = new URL(serverUrl);
  await run(serverUrl, `create database ${name}`);
  url.pathname = `/${name}`;
  const ownerUrl = url.toString();
  await migrate(databaseUrls(ownerUrl));
  return {
    ownerUrl,
    stop: async () => {
      const { app, operations } = databaseUrls(ownerUrl);
      await run(serverUrl, `drop database ${name} with (force)`);
      for (const role of [app, operations]) await run(serverUrl, `drop role "${new URL(role).username}"`);
    },
  };
}

async function run(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
