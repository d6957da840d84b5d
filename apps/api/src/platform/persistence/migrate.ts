import { installJobs } from '../jobs/boss.js';
import type { DatabaseUrls } from './database-urls.js';
import { ownerDataSource } from './data-source.js';
import { grantRoles } from './roles.js';

/** Any number that no other program on the same server is likely to lock. */
const migratorLock = 7_276_846_471;

/** Brings the database to this version. Several processes may start at once: they take turns. */
export async function migrate(urls: DatabaseUrls): Promise<string[]> {
  const source = await ownerDataSource(urls.owner).initialize();
  const turn = source.createQueryRunner();
  try {
    await turn.query(`select pg_advisory_lock(${migratorLock})`);
    const done = await source.runMigrations();
    await installJobs(urls.owner);
    const db = source.createQueryRunner();
    await db.query(`set lock_timeout = '5s'`);
    await grantRoles(db, urls);
    await db.release();
    return done.map(({ name }) => name);
  } finally {
    await turn.query(`select pg_advisory_unlock(${migratorLock})`);
    await turn.release();
    await source.destroy();
  }
}
