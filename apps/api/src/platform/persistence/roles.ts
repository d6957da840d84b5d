import type { QueryRunner } from 'typeorm';
import type { DatabaseUrls } from './database-urls.js';

/** Tables that only grow: what is written there stays as it was written. */
const appendOnly = [
  ...['audit_entries', 'audit_seals', 'level_changes'],
  // What was published measures people: what comes after it is another version.
  ...['ladder_versions', 'tracks', 'levels', 'competencies', 'expectations'],
];

/** Limits on every wait belong to the role, so that they also hold behind a connection pooler. */
const limits = { statement_timeout: '5s', lock_timeout: '2s', idle_in_transaction_session_timeout: '10s' };

/**
 * Makes (or mends) the roles that serve and read, and grants them exactly what they need. Neither owns anything,
 * so row security, which owners and superusers never feel, holds for both.
 */
export async function grantRoles(db: QueryRunner, urls: DatabaseUrls): Promise<void> {
  const app = await ensureRole(db, urls.app);
  const operations = await ensureRole(db, urls.operations);
  for (const role of [app, operations]) {
    await db.query(`grant usage on schema public, app to ${role}`);
    for (const [name, value] of Object.entries(limits)) await db.query(`alter role ${role} set ${name} = '${value}'`);
  }
  await db.query(`
    grant select, insert, update, delete on all tables in schema public to ${app};
    grant usage on all sequences in schema public to ${app};
    revoke all on migrations from ${app};
    grant select on migrations to ${app};
    grant select on all tables in schema public to ${operations};
  `);
  for (const table of appendOnly) await db.query(`revoke update, delete on ${table} from ${app}`);
  await db.query(`
    do $$ begin
      if to_regnamespace('jobs') is not null then
        grant usage on schema jobs to ${app};
        grant select, insert, update, delete on all tables in schema jobs to ${app};
        grant execute on all functions in schema jobs to ${app};
      end if;
    end $$`);
}

async function ensureRole(db: QueryRunner, url: string): Promise<string> {
  const { username, password } = new URL(url);
  const name = decodeURIComponent(username).replaceAll('"', '""');
  const secret = decodeURIComponent(password).replaceAll("'", "''");
  const known = (await db.query('select 1 from pg_roles where rolname = $1', [name])) as unknown[];
  const verb = known.length > 0 ? 'alter' : 'create';
  await db.query(
    `${verb} role "${name}" login nosuperuser nocreatedb nocreaterole nobypassrls noreplication password '${secret}'`,
  );
  return `"${name}"`;
}
