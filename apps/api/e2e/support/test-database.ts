import { randomBytes } from 'node:crypto';
import { startEmbeddedPostgres } from '@rungs/embedded-postgres/supervisor.js';
import { Client } from 'pg';
import { databaseUrls } from '../../src/platform/persistence/database-urls.js';
import { migrate } from '../../src/platform/persistence/migrate.js';

export type TestDatabase = Readonly<{ ownerUrl: string; stop(): Promise<void> }>;

/** A migrated database of its own: on the server at `DATABASE_URL`, or on a throwaway embedded one. */
export async function startTestDatabase(): Promise<TestDatabase> {
  const given = process.env['DATABASE_URL'];
  const server = given ? null : await startEmbeddedPostgres({ throwaway: true });
  const name = `rungs_test_${randomBytes(4).toString('hex')}`;
  const ownerUrl = new URL(given ?? server?.url ?? '');
  await run(ownerUrl.toString(), `create database ${name}`);
  const maintenance = ownerUrl.toString();
  ownerUrl.pathname = `/${name}`;
  await migrate(databaseUrls(ownerUrl.toString()));
  return {
    ownerUrl: ownerUrl.toString(),
    stop: async () => {
      if (server) return server.stop();
      const { app, operations } = databaseUrls(ownerUrl.toString());
      await run(maintenance, `drop database ${name} with (force)`);
      for (const url of [app, operations]) await run(maintenance, `drop role "${new URL(url).username}"`);
    },
  };
}

async function run(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
