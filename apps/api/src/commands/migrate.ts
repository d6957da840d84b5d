import { distribute } from '../platform/persistence/distribute.js';
import type { DatabaseUrls } from '../platform/persistence/database-urls.js';
import { migrate } from '../platform/persistence/migrate.js';

/** `migrate [--distribute]`: brings the database to this version, and on Citus spreads its tables. */
export async function migrateCommand(urls: DatabaseUrls, flags: readonly string[]): Promise<string> {
  const done = await migrate(urls);
  const migrated = done.length === 0 ? 'The database is up to date.' : `Migrated: ${done.join(', ')}.`;
  if (!flags.includes('--distribute')) return migrated;
  const tables = await distribute(urls.owner);
  return `${migrated} Distributed ${tables.distributed.length} tables, ${tables.reference.length} are on every node.`;
}
