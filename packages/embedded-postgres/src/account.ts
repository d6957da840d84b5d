import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { EmbeddedPostgresError } from './errors.js';

export type Account = Readonly<{ uid: number; gid: number }>;

/**
 * Postgres refuses to run as root. Root therefore hands the server to the account that already owns the data, else
 * to `postgres`, else to `nobody`. Undefined for everybody else: the server runs as the one who starts it.
 */
export function serverAccount(cluster: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };

  const accounts = readFileSync('/etc/passwd', 'utf8');
  const account = accountIn(accounts, 'postgres') ?? accountIn(accounts, 'nobody');
  if (account) return account;
  throw new EmbeddedPostgresError(
    'Postgres does not run as root, and this system has neither a "postgres" nor a "nobody" account to run it as. ' +
      'Start Rungs as an ordinary user, or set DATABASE_URL.',
  );
}

export function accountIn(passwd: string, name: string): Account | undefined {
  const fields = passwd
    .split('\n')
    .map((line) => line.split(':'))
    .find(([login]) => login === name);
  const [uid, gid] = [Number(fields?.[2]), Number(fields?.[3])];
  return uid > 0 && gid >= 0 ? { uid, gid } : undefined;
}

/** Whether the account may pass through every folder on the way to `path`, and read what is there. */
export function mayRead(account: Account, path: string): boolean {
  let current = realpathSync(path);
  if (!allows(account, current, statSync(current).isDirectory() ? 0o5 : 0o4)) return false;
  while (current !== dirname(current)) {
    current = dirname(current);
    if (!allows(account, current, 0o1)) return false;
  }
  return true;
}

function allows({ uid, gid }: Account, path: string, bits: number): boolean {
  const { mode, uid: owner, gid: group } = statSync(path);
  const shift = uid === owner ? 6 : gid === group ? 3 : 0;
  return ((mode >> shift) & bits) === bits;
}
