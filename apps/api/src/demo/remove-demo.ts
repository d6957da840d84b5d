import { Client } from 'pg';

/** Tables of an organization with those they point to. */
const references = `
  select c.relname as name,
         coalesce(array_agg(distinct t.relname::text) filter (where t.relname is not null and t.relname <> c.relname), '{}') as "pointsTo"
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped
  left join pg_constraint f on f.conrelid = c.oid and f.contype = 'f'
  left join pg_class t on t.oid = f.confrelid
  where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
  group by c.relname`;

/**
 * Takes the demo organization and its accounts away, and nothing else. As the owner of the tables, because some of them
 * can only grow for everybody else; row security holds for the owner too, so it reaches into no other organization.
 * @returns whether there was one
 */
export async function removeDemo(ownerUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>('select id from organizations where is_demo');
    for (const { id } of rows) await remove(client, id);
    return rows.length > 0;
  } finally {
    await client.end();
  }
}

async function remove(client: Client, organizationId: string): Promise<void> {
  const { rows } = await client.query<{ name: string; pointsTo: string[] }>(references);
  await client.query('begin');
  await client.query(`select set_config('app.organization_id', $1, true)`, [organizationId]);
  const { rows: members } = await client.query<{ accountId: string }>(
    'select account_id as "accountId" from memberships where organization_id = $1',
    [organizationId],
  );
  await client.query('update people set manager_id = null where organization_id = $1', [organizationId]);
  await client.query('update departments set parent_id = null where organization_id = $1', [organizationId]);
  for (const table of pointingFirst(rows)) {
    await client.query(`delete from "${table}" where organization_id = $1`, [organizationId]);
  }
  await client.query('delete from sessions where active_organization_id = $1', [organizationId]);
  for (const { accountId } of members) {
    await client.query(
      `delete from accounts a where id = $1 and not exists (select from memberships m where m.account_id = a.id)`,
      [accountId],
    );
  }
  await client.query('delete from organizations where id = $1', [organizationId]);
  await client.query('commit');
}

/** A table before those it points to, so that no reference is left hanging in between. */
function pointingFirst(tables: readonly Readonly<{ name: string; pointsTo: string[] }>[]): string[] {
  const left = new Map(tables.map(({ name, pointsTo }) => [name, pointsTo]));
  const order: string[] = [];
  while (left.size > 0) {
    const free = [...left.keys()].filter((name) => ![...left.values()].some((pointsTo) => pointsTo.includes(name)));
    if (free.length === 0) throw new Error(`These tables point at each other: ${[...left.keys()].join(', ')}`);
    for (const name of free) left.delete(name);
    order.push(...free);
  }
  return order;
}
