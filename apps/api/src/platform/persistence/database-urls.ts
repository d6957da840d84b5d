import { createHmac } from 'node:crypto';

export type DatabaseUrls = Readonly<{ owner: string; app: string; operations: string }>;

/**
 * The three sign-ins of one database: the owner migrates, the app serves, operations only reads.
 * Unless they are given, the names and passwords of the latter two follow from the owner's, so that every
 * process that knows the owner's address finds them without a place to share a secret in.
 */
export function databaseUrls(ownerUrl: string, appUrl?: string): DatabaseUrls {
  return { owner: ownerUrl, app: appUrl ?? derived(ownerUrl, 'app'), operations: derived(ownerUrl, 'operations') };
}

function derived(ownerUrl: string, role: 'app' | 'operations'): string {
  const url = new URL(ownerUrl);
  const key = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
  url.username = roleName(ownerUrl, role);
  url.password = createHmac('sha256', key).update(`rungs ${url.username}`).digest('base64url');
  return url.toString();
}

/** Roles belong to the whole server, so their names carry the database's. */
function roleName(ownerUrl: string, role: 'app' | 'operations'): string {
  const database = new URL(ownerUrl).pathname
    .slice(1)
    .toLowerCase()
    .replace(/[^a-z0-9_]/g, '_');
  return `${database || 'rungs'}_${role}`.slice(0, 63);
}
