import { Client } from 'pg';

export type Distribution = Readonly<{ distributed: readonly string[]; reference: readonly string[] }>;

type Table = Readonly<{ name: string; owned: boolean }>;
type ForeignKey = Readonly<{ table: string; name: string; definition: string }>;

/**
 * Spreads the tables over the nodes of a Citus cluster by organization; the few without one are copied to each node.
 * A foreign key to a table that is not distributed yet would block it, so all are dropped first and made again.
 * Distributed tables take no triggers: those go, and what they guard is held by the services alone, which check it
 * under a lock of the organization anyway.
 * Runs in one transaction: either everything is distributed or nothing is. Tables done earlier are left alone.
 */
export async function distribute(ownerUrl: string): Promise<Distribution> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('begin');
    const tables = await undistributed(client);
    const keys = await foreignKeysAmong(client, tables);
    for (const { table, name } of keys) await client.query(`alter table ${table} drop constraint ${name}`);
    for (const { table, name } of await triggersOf(client, tables))
      await client.query(`drop trigger ${name} on ${table}`);
    const reference = tables.filter(({ owned }) => !owned).map(({ name }) => name);
    const distributed = tables.filter(({ owned }) => owned).map(({ name }) => name);
    for (const table of reference) await client.query('select create_reference_table($1)', [table]);
    for (const table of distributed)
      await client.query(`select create_distributed_table($1, 'organization_id')`, [table]);
    for (const { table, name, definition } of keys) {
      await client.query(`alter table ${table} add constraint ${name} ${definition}`);
    }
    await client.query('commit');
    return { distributed, reference };
  } finally {
    await client.end();
  }
}

async function undistributed(client: Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select c.oid::regclass::text as name, exists (
      select 1 from pg_attribute a
      where a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped) as owned
    from pg_class c
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> 'migrations'
      and not exists (select 1 from pg_dist_partition p where p.logicalrelid = c.oid)
      and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    order by 1`);
  return rows;
}

async function triggersOf(client: Client, tables: readonly Table[]): Promise<Omit<ForeignKey, 'definition'>[]> {
  const { rows } = await client.query<Omit<ForeignKey, 'definition'>>(
    `select tgrelid::regclass::text as table, quote_ident(tgname) as name
     from pg_trigger where not tgisinternal and tgrelid = any ($1::regclass[]) order by 1, 2`,
    [tables.map(({ name }) => name)],
  );
  return rows;
}

async function foreignKeysAmong(client: Client, tables: readonly Table[]): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
     from pg_constraint
     where contype = 'f' and conparentid = 0 and (conrelid = any ($1::regclass[]) or confrelid = any ($1::regclass[]))
     order by 1, 2`,
    [tables.map(({ name }) => name)],
  );
  return rows;
}
