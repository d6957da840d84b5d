import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Application, nothingLeft, program, startApplication } from '../test/application.js';
import { dataFolder } from '../test/folder.js';
import { isAlive, until } from '../watchdog/processes.mjs';

let dataDirectory: string;
const running: Application[] = [];

async function start(mode: 'writing' | 'idle'): Promise<Application> {
  const application = await startApplication(dataDirectory, mode);
  running.push(application);
  return application;
}

async function startAndWrite(): Promise<Application> {
  const application = await start('writing');
  expect(await until(() => application.lastAcknowledged() > 20, 5_000)).toBe(true);
  return application;
}

/** A next start must know each number that was acknowledged; one more may have been on its way. */
async function expectNothingLost(killed: Application): Promise<void> {
  await killed.ended;
  const { ready } = await start('idle');
  expect(ready.fresh).toBe(false);
  expect(ready.last).toBeGreaterThanOrEqual(killed.lastAcknowledged());
  expect(ready.last).toBeLessThanOrEqual(killed.lastAcknowledged() + 1);
  expect(ready.known).toBe(ready.last);
}

beforeEach(() => {
  dataDirectory = dataFolder();
});

afterEach(async () => {
  for (const application of running) application.process.kill('SIGKILL');
  for (const application of running.splice(0)) await nothingLeft(application);
  rmSync(dataDirectory, { recursive: true, force: true });
});

describe('after kill -9', () => {
  it('of the application, the server stops and has every acknowledged write', async () => {
    const application = await startAndWrite();
    application.process.kill('SIGKILL');
    expect(await nothingLeft(application)).toBe(true);
    await expectNothingLost(application);
  });

  it('of the watchdog, the application stops the server and is told', async () => {
    const application = await startAndWrite();
    process.kill(application.watchdog, 'SIGKILL');
    expect(await application.ended).toBe(4);
    expect(application.lines.at(-1)).toBe('lost: The embedded Postgres server has ended unexpectedly.');
    expect(await nothingLeft(application)).toBe(true);
    await expectNothingLost(application);
  });

  it('of the server, its helpers go too and the application is told', async () => {
    const application = await startAndWrite();
    process.kill(application.server, 'SIGKILL');
    expect(await application.ended).toBe(4);
    expect(await nothingLeft(application)).toBe(true);
    await expectNothingLost(application);
  });

  it('of application and watchdog at once, the next start stops the orphan', async () => {
    const application = await startAndWrite();
    process.kill(application.watchdog, 'SIGKILL');
    application.process.kill('SIGKILL');
    await application.ended;
    expect(isAlive(application.server)).toBe(true);
    await expectNothingLost(application);
    expect(isAlive(application.server)).toBe(false);
  });

  it('of everything at once, the next start replays the log', async () => {
    const application = await startAndWrite();
    for (const pid of [application.watchdog, application.server]) process.kill(pid, 'SIGKILL');
    application.process.kill('SIGKILL');
    await expectNothingLost(application);
  });

  it('of a first start that was making the data, the next one makes it', async () => {
    const first = spawn(process.execPath, [program, dataDirectory, 'idle'], { stdio: 'ignore' });
    expect(await until(() => readdirSync(dataDirectory).some((name) => name.startsWith('unfinished-')), 5_000)).toBe(
      true,
    );
    first.kill('SIGKILL');
    await once(first, 'exit');
    const { ready } = await start('idle');
    expect(ready.fresh).toBe(true);
    expect(readdirSync(dataDirectory).sort()).toEqual(['cluster', 'postgres.log']);
  });
});

describe('two starts on the same data', () => {
  it('are refused while the first one runs, which is not mistaken for an orphan', async () => {
    const first = await start('idle');
    await expect(start('idle')).rejects.toThrow(
      `AlreadyRunningError: Rungs is already running on the data in ${dataDirectory}/cluster (process ${first.process.pid}).`,
    );
    expect(isAlive(first.server)).toBe(true);
  });

  it.each(['new', 'existing'])('at the same moment: one wins, also on %s data', async (data) => {
    if (data === 'existing') await nothingLeft(await stopped(await start('idle')));
    const outcomes = await Promise.allSettled([start('idle'), start('idle'), start('idle')]);
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => String(reason));
    expect(refused).toEqual([expect.stringContaining('AlreadyRunning'), expect.stringContaining('AlreadyRunning')]);
  });
});

async function stopped(application: Application): Promise<Application> {
  application.process.kill('SIGTERM');
  expect(await application.ended).toBe(0);
  return application;
}
