import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Account, mayRead, serverAccount } from './account.js';
import { binaries } from './binaries.js';
import { ensureCluster, readPassword } from './cluster.js';
import { EmbeddedPostgresError } from './errors.js';
import { freePort } from './port.js';
import { settlePreviousRun } from './previous-run.js';
import { launchServer, PortTakenError, type RunningServer } from './server.js';
import { serverUrl } from './settings.js';

export { AlreadyRunningError, EmbeddedPostgresError } from './errors.js';

export type EmbeddedPostgresOptions =
  /** `port` is the first one tried. */
  | Readonly<{ dataDirectory: string; port?: number; throwaway?: false }>
  /** For tests: no durability, data in the system's temporary folder, removed on stop or when the process dies. */
  | Readonly<{ throwaway: true; port?: number }>;

export type EmbeddedPostgres = Readonly<{
  /** Connection string of the superuser who owns everything: for migrations, never for requests. */
  url: string;
  port: number;
  /** The data was created by this start. */
  fresh: boolean;
  /** Where the data really is: differs from what was asked when root's server may not enter that folder. */
  dataDirectory: string;
  /** Resolves, with a sentence for the log, when the server is gone without having been asked to stop. */
  lost: Promise<string>;
  stop(): Promise<void>;
}>;

const defaultPort = 54_320;
const systemHome = '/var/lib/rungs';
const startAttempts = 5;

/**
 * Starts Postgres for this process alone. It stops when `stop` is called or when this process ends, in whatever way.
 *
 * @throws AlreadyRunningError when another process uses the same data
 * @throws EmbeddedPostgresError with a message for the person who starts the program
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const place = options.throwaway ? throwawayPlace() : lastingPlace(options.dataDirectory);
  try {
    const programs = binaries(place.account ? systemHome : place.home, place.account);
    const fresh = await ensureCluster({ ...place, programs, sync: !options.throwaway });
    await settlePreviousRun(place.cluster);
    const password = readPassword(place.cluster);
    const server = await launch({ ...place, programs, throwaway: options.throwaway === true }, options.port);
    return {
      url: serverUrl(password, server.port),
      port: server.port,
      fresh,
      dataDirectory: place.home,
      lost: server.lost,
      stop: async () => {
        await server.stop();
        if (options.throwaway) rmSync(place.home, { recursive: true, force: true });
      },
    };
  } catch (error) {
    if (options.throwaway) rmSync(place.home, { recursive: true, force: true });
    throw error;
  }
}

type Place = Readonly<{ home: string; cluster: string; account?: Account }>;

async function launch(
  order: Place & Readonly<{ programs: string; throwaway: boolean }>,
  wanted: number | undefined,
): Promise<RunningServer> {
  let first = wanted ?? (order.throwaway ? 0 : defaultPort);
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(first);
    try {
      return await launchServer({ ...order, port });
    } catch (error) {
      // Another start may have used the data, or the port, since we looked.
      await settlePreviousRun(order.cluster);
      if (!(error instanceof PortTakenError) || attempt === startAttempts) throw error;
      first = first === 0 ? 0 : port + 1;
    }
  }
}

function lastingPlace(wanted: string): Place {
  let home = openFolder(resolve(wanted));
  const account = serverAccount(join(home, 'cluster'));
  if (account && !mayRead(account, home)) home = homeElsewhere(home);
  const cluster = join(home, 'cluster');
  refuseForeignData(cluster, account);
  return { home, cluster, ...(account && { account }) };
}

/**
 * A folder outside, remembered inside: who deletes the data directory to begin anew, or clones again to the same
 * path, must not meet the old data.
 */
function homeElsewhere(home: string): string {
  const note = join(home, 'elsewhere');
  if (!existsSync(note)) writeFileSync(note, mkdtempSync(join(openFolder(systemHome), 'data-')), { flag: 'wx' });
  const elsewhere = openFolder(readFileSync(note, 'utf8'));
  chmodSync(elsewhere, 0o755);
  return elsewhere;
}

function throwawayPlace(): Place {
  const account = serverAccount('');
  const readable = !account || mayRead(account, tmpdir());
  const home = realpathSync(mkdtempSync(join(readable ? tmpdir() : openFolder(systemHome), 'rungs-postgres-')));
  chmodSync(home, 0o755);
  return { home, cluster: join(home, 'cluster'), ...(account && { account }) };
}

/** The folder as the kernel will name it in a process's working directory; others may pass, the cluster is private. */
function openFolder(path: string): string {
  if (!existsSync(path)) {
    mkdirSync(path, { recursive: true });
    chmodSync(path, 0o755);
  }
  return realpathSync(path);
}

function refuseForeignData(cluster: string, account: Account | undefined): void {
  const owner = statSync(cluster, { throwIfNoEntry: false })?.uid;
  const user = account?.uid ?? process.getuid?.();
  if (owner === undefined || user === undefined || owner === user) return;
  throw new EmbeddedPostgresError(
    `The data in ${cluster} belongs to another user (number ${owner}); it was probably made by a start as root. ` +
      'Start as root again, choose another data directory, or give it to yourself with chown -R.',
  );
}
