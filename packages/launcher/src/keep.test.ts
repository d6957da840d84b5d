import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from '@jest/globals';
import { look } from './processes.mjs';

const keeperFile = fileURLToPath(new URL('../test/keeper.mjs', import.meta.url));

type Family = Readonly<{ npm: ChildProcess; keeper: number; kept: number[] }>;

const isAlive = (pid: number): boolean => look(pid) !== undefined;

async function allGone(pids: number[]): Promise<boolean> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (!pids.some(isAlive)) return true;
    await sleep(50);
  }
  return false;
}

describe('what the launcher runs', () => {
  const families: Family[] = [];

  /** Started as npm does it: a shell whose child is the launcher. The `:` keeps the shell from making way for it. */
  async function start(): Promise<Family> {
    const npm = spawn('sh', ['-c', `'${process.execPath}' '${keeperFile}'; code=$?; : ; exit $code`], {
      env: { ...process.env, npm_lifecycle_event: 'start' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const said = new Set<string>();
    for await (const line of createInterface({ input: npm.stdout })) if (said.add(line).size === 2) break;
    expect(said.delete('guarded')).toBe(true);
    const [keeper = 0, ...kept] = [...said].join(' ').split(' ').map(Number);
    const family = { npm, keeper, kept };
    families.push(family);
    expect([keeper, ...kept].every(isAlive)).toBe(true);
    return family;
  }

  afterEach(() => {
    for (const pid of families.splice(0).flatMap(({ keeper, kept }) => [keeper, ...kept])) {
      if (isAlive(pid)) process.kill(pid, 'SIGKILL');
    }
  });

  it('ends when npm is killed', async () => {
    const { npm, keeper, kept } = await start();
    npm.kill('SIGKILL');
    expect(await allGone([keeper, ...kept])).toBe(true);
  });

  it('ends when the launcher itself is killed', async () => {
    const { keeper, kept } = await start();
    process.kill(keeper, 'SIGKILL');
    expect(await allGone(kept)).toBe(true);
  });

  it('ends with what it started when it is killed', async () => {
    const { npm, kept } = await start();
    process.kill(kept[0] ?? 0, 'SIGKILL');
    const [code] = await once(npm, 'exit');
    expect(code).toBe(128 + 9);
    expect(await allGone(kept)).toBe(true);
  });

  it('is asked to stop once when the launcher is asked twice at once, and its exit code is passed on', async () => {
    const { npm, keeper, kept } = await start();
    process.kill(keeper, 'SIGTERM');
    process.kill(keeper, 'SIGTERM');
    const [code] = await once(npm, 'exit');
    expect(code).toBe(7);
    expect(await allGone(kept)).toBe(true);
  });
});
