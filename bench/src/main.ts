import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@rungs/embedded-postgres/supervisor.js';
import { serverCommand, serverMemory } from '@rungs/launcher/server-command.mjs';
import { compareServers, compareSizes } from './compare.ts';
import { entriesEach, entriesOfFew, generate, people } from './organization.ts';
import { start, stop } from './processes.ts';
import { prepare } from './prepare.ts';
import { printTable } from './table.ts';

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 6);
const seconds = Number(process.env['BENCH_SECONDS'] ?? 5);

const directory = await mkdtemp(join(tmpdir(), 'rungs-bench-'));
const postgres = await startEmbeddedPostgres({ dataDirectory: directory });
try {
  const { organizationId, appUrl } = await prepare(postgres.url);
  process.stderr.write(`Filling: ${people} people with ${entriesEach} entries each …\n`);
  const organization = await generate(postgres.url, organizationId);
  const floor = await start(
    ['bench/src/floor.ts'],
    { FLOOR_DATABASE_URL: appUrl, FLOOR_ORGANIZATION: organizationId, PORT: '24011' },
    /listening/,
  );
  const rungs = await start(
    serverCommand,
    {
      ...serverMemory,
      DATABASE_URL: postgres.url,
      NODE_ENV: 'production',
      SECRET: 'bench'.repeat(8),
      PORT: '24012',
      HOST: '127.0.0.1',
      LOG_LEVEL: 'warn',
      REQUESTS_PER_MINUTE: '10000000',
      DATA_DIRECTORY: directory,
    },
    /Rungs is at/,
  );
  try {
    const servers = { floor: { port: 24_011, pid: floor.pid }, rungs: { port: 24_012, pid: rungs.pid } };
    const wish = { servers, organization, databaseUrl: postgres.url, rounds, seconds };
    printTable(await compareServers(wish), ['server', 'floor', 'Rungs']);
    printTable(await compareSizes(wish), ['records', String(entriesEach), String(entriesOfFew)]);
  } finally {
    await stop(floor);
    await stop(rungs);
  }
} catch (error) {
  // Said before Postgres is stopped: what its end breaks would hide it.
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
} finally {
  await postgres.stop();
  await rm(directory, { recursive: true, force: true });
}
process.exit(process.exitCode ?? 0);
