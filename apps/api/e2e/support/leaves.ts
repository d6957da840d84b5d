type Leaf = Readonly<{ pointer: string; value: unknown }>;

/** Every value in it that is no object and no list, with its JSON pointer. */
export function leaves(value: unknown, pointer = ''): Leaf[] {
  if (value === null || typeof value !== 'object') return [{ pointer, value }];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${pointer}/${key}`));
}
