import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from '@jest/globals';

const program = fileURLToPath(new URL('../test/child.mjs', import.meta.url));

describe('a program with a lifeline', () => {
  let child: ChildProcess;
  afterEach(() => {
    child.kill('SIGKILL');
  });

  async function start(env: NodeJS.ProcessEnv): Promise<string[]> {
    child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'inherit', 'pipe'] });
    const lines: string[] = [];
    if (!child.stdout) throw new Error('The output is a pipe.');
    const output = createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
    await once(output, 'line');
    return lines;
  }

  function letGo(): void {
    const lifeline = child.stdio[3];
    if (lifeline && 'destroy' in lifeline) lifeline.destroy();
  }

  it('ends as SIGTERM ends it when the other end is closed, and does not pass the number on', async () => {
    const lines = await start({ RUNGS_LIFELINE_FD: '3' });
    letGo();
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(lines).toEqual(['RUNGS_LIFELINE_FD is undefined', 'asked to end']);
  });

  it('lives on without a launcher that named one', async () => {
    await start({});
    letGo();
    // Time enough for the other test to have seen its end.
    await sleep(300);
    expect(child.exitCode).toBeNull();
  });
});
