import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));
// Its own `esm-register` looks for itself from the folder the program stands in, and ours stands in repositories.
const hooks = new URL('../../node_modules/@swc-node/register/esm/esm.mjs', import.meta.url).href;
const register = `data:text/javascript,import { register } from 'node:module'; register('${hooks}');`;

export type Ran = Readonly<{ exitCode: number | null; stdout: string; stderr: string }>;

export type RunOptions = Readonly<{
  cwd: string;
  home: string;
  env?: Record<string, string>;
  stdin?: string;
  /** Its output is closed before it writes, as `| head` does. */
  isUnread?: boolean;
}>;

/** The program as a process of its own, with nothing of the tester's environment but where to find git. */
export async function runRungs(
  words: readonly string[],
  { cwd, home, env = {}, stdin = '', isUnread = false }: RunOptions,
): Promise<Ran> {
  const child = spawn(process.execPath, ['--conditions=source', `--import=${register}`, main, ...words], {
    cwd,
    env: {
      PATH: process.env.PATH,
      HOME: home,
      SWC_NODE_PROJECT: fileURLToPath(new URL('../../tsconfig.json', import.meta.url)),
      ...env,
    },
  });
  // A program that needs no input may have ended before all of it was written.
  child.stdin.on('error', () => undefined).end(stdin);
  if (isUnread) child.stdout.destroy();
  const closed = once(child, 'close') as Promise<[number | null]>;
  const [stdout, stderr, [exitCode]] = await Promise.all([
    isUnread ? '' : text(child.stdout),
    text(child.stderr),
    closed,
  ]);
  return { exitCode, stdout, stderr };
}
