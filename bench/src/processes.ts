import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

/** Seconds of processor time that a process has used so far, user and system. */
export function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}

/** Of Postgres and all that it has forked. Backends that ended are counted by the server that waited for them. */
export function cpuSecondsOfTree(pid: number): number {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .map(Number);
  return (
    cpuSeconds(pid) + children.reduce((sum, child) => sum + (existsSync(`/proc/${child}`) ? cpuSeconds(child) : 0), 0)
  );
}

export function residentMegabytes(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1_024;
}

export async function start(
  command: readonly string[],
  environment: NodeJS.ProcessEnv,
  ready: RegExp,
): Promise<ChildProcess & { pid: number }> {
  const child = spawn(process.execPath, command, {
    env: { PATH: process.env['PATH'], ...environment },
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (!child.stdout || child.pid === undefined) throw new Error(`${command.join(' ')} did not start.`);
  let said = '';
  for await (const part of child.stdout) {
    said += String(part);
    if (ready.test(said)) break;
  }
  if (!ready.test(said)) throw new Error(`${command.join(' ')} ended before it was ready: ${said}`);
  return child as ChildProcess & { pid: number };
}

export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
