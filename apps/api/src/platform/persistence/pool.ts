import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';

/** The connections that TypeORM keeps: what is sent without it (prepared statements, lone reads) shares them. */
export function poolOf({ driver }: DataSource): Pool {
  if (!('master' in driver)) throw new Error('Rungs needs a Postgres pool.');
  return driver.master as Pool;
}
