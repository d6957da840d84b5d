import { resolve } from 'node:path';
import { startEmbeddedPostgres } from '@rungs/embedded-postgres/supervisor.js';
import type { Environment } from '../config/config.js';
import { type DatabaseUrls, databaseUrls } from '../persistence/database-urls.js';

export type OpenDatabase = Readonly<{
  urls: DatabaseUrls;
  /** Ours to start and stop; everything else at `DATABASE_URL` belongs to somebody who looks after it. */
  embedded: boolean;
  /** Settles, with a sentence, only when an embedded server ends unasked. */
  lost: Promise<string>;
  stop(): Promise<void>;
}>;

/** The database that the environment names, or the embedded one, started. */
export async function openDatabase(environment: Environment): Promise<OpenDatabase> {
  const { DATABASE_URL, DATABASE_APP_URL, DATA_DIRECTORY } = environment;
  if (DATABASE_URL) {
    const urls = databaseUrls(DATABASE_URL, DATABASE_APP_URL);
    return { urls, embedded: false, lost: new Promise<string>(() => undefined), stop: () => Promise.resolve() };
  }
  const server = await startEmbeddedPostgres({ dataDirectory: resolve(DATA_DIRECTORY) });
  return { urls: databaseUrls(server.url), embedded: true, lost: server.lost, stop: () => server.stop() };
}
