import type { Client } from 'pg';

export type TableColumn = Readonly<{ table: string; name: string; type: string; nullable: boolean }>;

/** Columns in the order of the table do not matter to anybody; all that does is in here, a line each, sorted. */
const everything = `
  select format('column %s.%s %s %s default %s %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
                case when a.attnotnull then 'not null' else 'null' end, coalesce(pg_get_expr(d.adbin, d.adrelid), '-'), a.attgenerated) as line
    from pg_class c join pg_attribute a on a.attrelid = c.oid left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
   where c.relkind in ('r', 'p', 'v', 'm') and c.relnamespace in ('public'::regnamespace, 'app'::regnamespace) and a.attnum > 0 and not a.attisdropped
  union all
  select format('constraint %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) from pg_constraint
   where connamespace in ('public'::regnamespace, 'app'::regnamespace)
  union all
  select format('index %s', indexdef) from pg_indexes where schemaname in ('public', 'app')
  union all
  select format('policy %s %s %s %s %s', tablename, policyname, cmd, qual, with_check) from pg_policies where schemaname = 'public'
  union all
  select format('row security %s %s %s', relname, relrowsecurity, relforcerowsecurity) from pg_class
   where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
  union all
  select format('function %s', pg_get_functiondef(oid)) from pg_proc where pronamespace in ('public'::regnamespace, 'app'::regnamespace) and prokind = 'f'
  union all
  select format('trigger %s', pg_get_triggerdef(oid)) from pg_trigger where not tgisinternal
  union all
  select format('view %s %s', viewname, definition) from pg_views where schemaname in ('public', 'app')`;

export async function schemaOf(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(everything);
  return rows.map(({ line }) => line).toSorted();
}

/** Every column of every table of ours, with its type as Postgres writes it. */
export async function columnsOf(client: Client): Promise<TableColumn[]> {
  const { rows } = await client.query<TableColumn>(`
    select c.relname as table, a.attname as name, format_type(a.atttypid, null) as type, not a.attnotnull as nullable
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped
    order by 1, 2`);
  return rows;
}
