import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Where the program is started, and how it runs without a build. */
export const apiFolder = fileURLToPath(new URL('../..', import.meta.url));
export const fromSource = ['--conditions=source', '--import=@swc-node/register/esm-register'];

export type ApiProcess = Readonly<{
  child: ChildProcess;
  address: string;
  /** The exit code, null after a signal. */
  ended: Promise<number | null>;
  said(): string;
}>;

/** The environment of a program under trial: nothing of ours but the way to its tools. */
export const environmentOf = (more: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  SECRET: 'test'.repeat(8),
  HOST: '127.0.0.1',
  ...more,
});

const ofSources = { command: [...fromSource, 'src/main.ts'], cwd: apiFolder };

/** The program as people start it. Fails with its words when it ends before it listens. */
export async function startApi(
  more: NodeJS.ProcessEnv,
  running: ChildProcess[],
  { command, cwd } = ofSources,
): Promise<ApiProcess> {
  const child = spawn(process.execPath, command, {
    cwd,
    env: environmentOf(more),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const address = await Promise.race([
    (async () => {
      for (;;) {
        const found = /Rungs is at (\S+)/.exec(said)?.[1];
        if (found) return found;
        await once(child.stdout, 'data');
      }
    })(),
    ended.then((code) => Promise.reject(new Error(`ended with ${code}: ${said}`))),
  ]);
  return { child, address, ended, said: () => said };
}
