import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { dataFolder } from '../test/folder.js';
import { processesIn } from '../watchdog/processes.mjs';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './supervisor.js';

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function setting(url: string, name: string): Promise<unknown> {
  const [row] = await ask(url, `select current_setting('${name}') as value`);
  return row?.['value'];
}

describe('the embedded server', () => {
  let dataDirectory: string;
  let postgres: EmbeddedPostgres;

  beforeAll(async () => {
    dataDirectory = dataFolder();
    postgres = await startEmbeddedPostgres({ dataDirectory, port: 0 });
  });
  afterAll(async () => {
    await postgres.stop();
    rmSync(dataDirectory, { recursive: true, force: true });
  });

  it('is a fresh database named rungs that sorts the same everywhere', async () => {
    expect(postgres.fresh).toBe(true);
    const [row] = await ask(postgres.url, `select datname, datlocprovider from pg_database where datname = 'rungs'`);
    expect(row).toEqual({ datname: 'rungs', datlocprovider: 'b' });
  });

  it('keeps what it acknowledges', async () => {
    const durable = await Promise.all(
      ['fsync', 'synchronous_commit', 'full_page_writes'].map((name) => setting(postgres.url, name)),
    );
    expect(durable).toEqual(['on', 'on', 'on']);
  });

  it('opens on loopback only, and only with its password', async () => {
    expect(await setting(postgres.url, 'listen_addresses')).toBe('127.0.0.1');
    const wrong = new URL(postgres.url);
    wrong.password = 'guess';
    await expect(ask(wrong.href, 'select 1')).rejects.toThrow('password authentication failed');
    const [row] = await ask(
      postgres.url,
      `select left(rolpassword, 13) as kind from pg_authid where rolpassword <> ''`,
    );
    expect(row).toEqual({ kind: 'SCRAM-SHA-256' });
  });

  it('keeps the password and the data from other users', () => {
    const mode = (path: string): number => statSync(join(postgres.dataDirectory, path)).mode & 0o777;
    expect([mode('cluster'), mode('cluster/rungs.password')]).toEqual([0o700, 0o600]);
  });

  it('never runs as root', () => {
    const owners = processesIn(join(postgres.dataDirectory, 'cluster')).map((pid) => statSync(`/proc/${pid}`).uid);
    expect(owners.length).toBeGreaterThan(3);
    expect(owners).not.toContain(0);
  });

  it('does not write the words of a failing statement to its log', async () => {
    await expect(ask(postgres.url, `select 'a private note' from nowhere`)).rejects.toThrow('nowhere');
    const log = readFileSync(join(postgres.dataDirectory, 'postgres.log'), 'utf8');
    expect(log).toContain('relation "nowhere" does not exist');
    expect(log).not.toContain('a private note');
  });
});

describe('a start', () => {
  let dataDirectory: string;
  beforeAll(() => {
    dataDirectory = dataFolder();
  });
  afterAll(() => rmSync(dataDirectory, { recursive: true, force: true }));

  it('takes the next port when the wanted one is taken', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port));
    });
    const postgres = await startEmbeddedPostgres({ throwaway: true, port });
    expect(postgres.port).toBeGreaterThan(port);
    await postgres.stop();
    other.close();
  });

  it('leaves nothing of a throwaway server', async () => {
    const postgres = await startEmbeddedPostgres({ throwaway: true });
    expect(existsSync(postgres.dataDirectory)).toBe(true);
    await postgres.stop();
    expect(existsSync(postgres.dataDirectory)).toBe(false);
  });

  it('removes a stale postmaster.pid whose number now belongs to another program', async () => {
    const first = await startEmbeddedPostgres({ dataDirectory, port: 0 });
    await first.stop();
    writeFileSync(join(first.dataDirectory, 'cluster', 'postmaster.pid'), `${process.pid}\n${dataDirectory}\n0\n1\n`);
    const second = await startEmbeddedPostgres({ dataDirectory, port: 0 });
    expect(second.fresh).toBe(false);
    await second.stop();
  });

  it('removes what a first start that was killed left half made', async () => {
    const home = dataFolder();
    // The highest number Linux gives is 4194304, so this one is nobody's.
    const unfinished = join(home, 'unfinished-4194999');
    mkdirSync(unfinished);
    writeFileSync(join(unfinished, 'PG_VERSION'), '18\n');
    const postgres = await startEmbeddedPostgres({ dataDirectory: home, port: 0 });
    expect([postgres.fresh, existsSync(unfinished)]).toEqual([true, false]);
    await postgres.stop();
    rmSync(home, { recursive: true, force: true });
  });

  it('says so when the data is of another major version, and leaves it alone', async () => {
    const home = dataFolder();
    await (await startEmbeddedPostgres({ dataDirectory: home, port: 0 })).stop();
    const version = join(home, 'cluster', 'PG_VERSION');
    writeFileSync(version, '17\n');
    await expect(startEmbeddedPostgres({ dataDirectory: home })).rejects.toThrow('was written by PostgreSQL 17');
    expect(existsSync(version)).toBe(true);
    rmSync(home, { recursive: true, force: true });
  });
});

// Nobody but root hands its server to another account, so nobody else needs a place outside.
(process.getuid?.() === 0 ? describe : describe.skip)('a start by root in a folder closed to others', () => {
  it('keeps the data outside and remembers where, until the folder is deleted', async () => {
    const dataDirectory = dataFolder();
    chmodSync(dataDirectory, 0o700);
    const elsewhere = new Set<string>();
    for (const expectedFresh of [true, false, true]) {
      const postgres = await startEmbeddedPostgres({ dataDirectory, port: 0 });
      await postgres.stop();
      elsewhere.add(postgres.dataDirectory);
      expect([postgres.fresh, elsewhere.has(dataDirectory)]).toEqual([expectedFresh, false]);
      if (!expectedFresh) rmSync(join(dataDirectory, 'elsewhere'));
    }
    expect(elsewhere.size).toBe(2);
    for (const folder of [dataDirectory, ...elsewhere]) rmSync(folder, { recursive: true, force: true });
  });
});
