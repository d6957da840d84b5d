/** A statement with a name stays prepared on its connection, which halves what a hot read costs. */
export type Statement = Readonly<{
  name: string;
  text: string;
  /** The only table that it changes, where it begins with no `with`: then it can be joined with others. */
  writes?: string;
}>;

/** One row for a statement that takes many: a value for each of the columns that it reads from its JSON. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * A statement that takes any number of rows at once: `$2` is their JSON, and an answer says in `n` which of them it
 * answers. What several ask so, in one transaction, is sent as one statement.
 */
export type RowsStatement = Statement &
  Readonly<{
    takes: 'rows';
    /** The column by which it finds what it changes: one row of each is all that it can take. */
    key?: string;
  }>;

/** A lone read that says of which types its values are, from `$2` on: those who ask at the same time are answered at once. */
export type GatheredStatement = Statement & Readonly<{ valueTypes: readonly string[] }>;

const gathered = new Map<string, Statement>();

/** The same for any number of askers, `$2` the JSON of their values (`n`, `v2`, `v3`, …); an answer says whose it is in `n`. */
export function together({ name, text, valueTypes }: GatheredStatement): Statement {
  let statement = gathered.get(name);
  if (!statement) {
    const columns = valueTypes.map((type, at) => `v${at + 2} ${type}`).join(', ');
    const asked = text.replace(/\$(\d+)/g, (same, number: string) => (number === '1' ? same : `asked.v${number}`));
    // Without the offset, the planner would read whole tables for those who ask.
    const each = `select asked.n, answer.* from json_to_recordset($2) as asked (n integer, ${columns})
      cross join lateral (select * from (${asked}) as one offset 0) as answer`;
    gathered.set(name, (statement = { name: `${name} together`, text: each }));
  }
  return statement;
}

/** The first value is the organization, in every statement. */
export type Prepared = Statement & Readonly<{ values: unknown[] }>;

/** Rows that wait to be sent; a statement that takes many is sent with all of them. */
export type Held = Prepared | (RowsStatement & Readonly<{ organizationId: string; rows: Row[] }>);

export const prepared = (held: Held): Prepared =>
  'rows' in held
    ? { name: held.name, text: held.text, values: [held.organizationId, JSON.stringify(held.rows)] }
    : held;

const mostRows = 500;

/** Takes the rows into a statement that waits already, if that can take them. */
export function tookRows(waiting: Held | undefined, more: Held): boolean {
  if (!waiting || !('rows' in waiting) || !('rows' in more) || waiting.name !== more.name) return false;
  const { key, rows } = waiting;
  if (rows.length + more.rows.length > mostRows) return false;
  if (key !== undefined && rows.some((row) => more.rows.some((other) => other[key] === row[key]))) return false;
  rows.push(...more.rows);
  return true;
}

const texts = new Map<string, string>();

/**
 * Several statements as one, which spares Postgres and us most of what a statement costs besides its work. All of them
 * see the rows as they were before the first: so they write different tables.
 */
export function joined(parts: readonly Prepared[]): Prepared {
  const [first, ...others] = parts;
  if (!first) throw new Error('There is nothing to join.');
  if (others.length === 0) return first;
  const name = parts.map((part) => part.name).join(' ');
  let text = texts.get(name);
  if (text === undefined) texts.set(name, (text = textOf(parts)));
  return { name, text, values: [first.values[0], ...parts.flatMap(({ values }) => values.slice(1))] };
}

function textOf(parts: readonly Prepared[]): string {
  let before = 0;
  const renumbered = parts.map(({ text, values }) => {
    const shift = before;
    before += values.length - 1;
    return text.replace(/\$(\d+)/g, (_, number: string) => `$${Number(number) === 1 ? 1 : Number(number) + shift}`);
  });
  const last = renumbered.pop() ?? '';
  return `with ${renumbered.map((text, n) => `part_${n + 1} as (${text})`).join(', ')} ${last}`;
}
