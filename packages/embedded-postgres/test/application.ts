import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { commandLine, isAlive, parentOf, processesIn, until } from '../watchdog/processes.mjs';

export const program = fileURLToPath(new URL('./app.mjs', import.meta.url));

type Ready = Readonly<{ known: number; last: number; url: string; fresh: boolean; dataDirectory: string }>;

/** A running test/app.mjs, with all that it says. */
export type Application = Readonly<{
  process: ChildProcess;
  lines: string[];
  ready: Ready;
  server: number;
  watchdog: number;
  /** The exit code, null after a signal. */
  ended: Promise<number | null>;
  lastAcknowledged(): number;
}>;

/** Starts the application; fails with its words when it does not get ready. */
export async function startApplication(dataDirectory: string, mode: 'writing' | 'idle'): Promise<Application> {
  const process_ = spawn(process.execPath, [program, dataDirectory, mode], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  const output = createInterface({ input: process_.stdout });
  const closed = once(output, 'close');
  const ended = once(process_, 'exit').then(async ([code]: (number | null)[]) => {
    await closed;
    return code ?? null;
  });
  output.on('line', (line) => lines.push(line));
  const first = await Promise.race([once(output, 'line').then(([line]) => String(line)), ended.then(() => 'ended')]);
  if (!first.startsWith('ready: ')) throw new Error(`The application is not ready: ${lines.join('\n')}`);

  const ready = JSON.parse(first.slice('ready: '.length)) as Ready;
  const server = postmasterOf(ready.dataDirectory);
  return {
    process: process_,
    lines,
    ready,
    server,
    watchdog: parentOf(server) ?? 0,
    ended,
    lastAcknowledged: () => Number(lines.findLast((line) => line.startsWith('wrote: '))?.slice('wrote: '.length) ?? 0),
  };
}

/** Whether the database's processes are all gone within the ten seconds in which they must be. */
export async function nothingLeft({ ready, watchdog, server }: Application): Promise<boolean> {
  const pids = [watchdog, server];
  const gone = (): boolean => processesIn(`${ready.dataDirectory}/cluster`).length === 0 && !pids.some(isAlive);
  return until(gone, 10_000);
}

function postmasterOf(dataDirectory: string): number {
  const found = processesIn(`${dataDirectory}/cluster`).find((pid) => commandLine(pid).includes(' -D '));
  if (found === undefined) throw new Error(`No server runs on ${dataDirectory}.`);
  return found;
}
