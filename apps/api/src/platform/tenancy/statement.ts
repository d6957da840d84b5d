/** A statement with a name stays prepared on its connection, which halves what a hot read costs. */
export type Statement = Readonly<{
  name: string;
  text: string;
  /** The only table that it changes, where it begins with no `with`: then it can be joined with others. */
  writes?: string;
}>;

/** The first value is the organization, in every statement. */
export type Prepared = Statement & Readonly<{ values: unknown[] }>;

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
