import type { OpenAPIObject } from '@nestjs/swagger';
import { ladderTable } from '@rungs/domain/ladder/table.js';
import { authorizationTable, expected, routeOf } from './authorization-table.js';
import { type ActorName, actors, type Company } from './company-of-secrets.js';
import { leaves } from './leaves.js';

export type Schema = Readonly<{
  type?: string | readonly string[];
  format?: string;
  pattern?: string;
  enum?: readonly unknown[];
  const?: unknown;
  minimum?: number;
  minItems?: number;
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  items?: Schema;
  oneOf?: readonly Schema[];
  anyOf?: readonly Schema[];
}>;
type Parameter = Readonly<{ name: string; in: string; schema?: Schema }>;
type Verb = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One operation of the document, with somebody who may do it and the record on which they may. */
export type Target = Readonly<{
  verb: Verb;
  /** As in the document, without the prefix: `/goals/{id}`. */
  pattern: string;
  path: string;
  by: ActorName;
  parameters: readonly Parameter[];
  /** Each variant of the body by itself. */
  bodies: readonly Schema[];
}>;

/** Every operation of the document. Taken from there, so that a new route is attacked without anybody thinking of it. */
export function targetsOf(document: OpenAPIObject, company: Company): Target[] {
  return Object.entries(document.paths).flatMap(([full, item]) =>
    Object.entries(item).flatMap(([method, operation]) => {
      const { parameters = [], requestBody } = operation as {
        parameters?: readonly Parameter[];
        requestBody?: { content: Record<string, { schema: Schema }> };
      };
      const verb = method.toUpperCase() as Verb;
      const pattern = full.replace('/api/v1', '');
      const body = requestBody?.content['application/json']?.schema;
      const place = placeOf(`${verb} ${pattern.replace(/\{(\w+)\}/g, ':$1')}`, company);
      const path = full.replace(/\{\w+\}/, place.id);
      return [{ verb, pattern, path, by: place.by, parameters, bodies: body ? variantsOf(body) : [] }];
    }),
  );
}

/** Of the rows for this route, one in which somebody gets past the policy; else whoever comes first. */
function placeOf(route: string, { ids }: Company): Readonly<{ by: ActorName; id: string }> {
  const rows = authorizationTable.filter((row) => routeOf(row) === route);
  for (const row of rows) {
    const by = actors.find((actor) => /^(2\d\d|412)$/.test(expected(row, actor)));
    if (by) return { by, id: ids.get(row[1]) ?? '' };
  }
  return { by: 'owner', id: ids.get(rows[0]?.[1] ?? '') ?? '' };
}

function variantsOf(schema: Schema): readonly Schema[] {
  return (schema.oneOf ?? schema.anyOf ?? [schema]).flatMap((one) =>
    one.oneOf || one.anyOf ? variantsOf(one) : [one],
  );
}

/** What stands for a text that its owner chooses the words of. */
export const freeText = '¶';

type Wish = Readonly<{
  /** Ids by the name of their field. */
  id: (field: string) => string;
  /** Every field that there is, or only what is required and what holds free text. */
  fields: 'all' | 'texts';
}>;

/** A body that the schema takes, with `freeText` where anything may stand. */
export function sampleOf(schema: Schema, wish: Wish, field = ''): unknown {
  const [first = schema] = variantsOf(schema);
  if (first !== schema) return sampleOf(first, wish, field);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const type = typeof schema.type === 'string' ? schema.type : schema.type?.find((one) => one !== 'null');
  if (type === 'object') {
    const all = Object.entries(schema.properties ?? {}).map(
      ([name, inner]) => [name, sampleOf(inner, wish, name)] as const,
    );
    return Object.fromEntries(
      all.filter(
        ([name, value]) =>
          wish.fields === 'all' ||
          schema.required?.includes(name) ||
          leaves(value).some((leaf) => leaf.value === freeText),
      ),
    );
  }
  if (type === 'array') return schema.items ? [sampleOf(schema.items, wish, field)] : [];
  if (type === 'integer' || type === 'number') return Math.max(1, schema.minimum ?? 1);
  if (type === 'boolean') return true;
  return textOf(schema, wish, field);
}

function textOf({ format, pattern }: Schema, { id }: Wish, field: string): string {
  if (format === 'uuid') return id(field);
  if (format === 'date') return '2026-01-05';
  if (format === 'date-time') return '2026-01-05T09:00:00Z';
  if (format === 'email') return 'somebody@example.test';
  if (format === 'uri') return 'https://example.test/page';
  if (field === 'timeZone') return 'UTC';
  if (field === 'links' || field === 'link' || field === 'demoUrl') return 'https://example.test/page';
  if (field === 'csv') return 'date,value\n2026-01-05,1';
  if (field === 'file') return ladderTable({ name: 'More', competencies: [], tracks: [] }).join('\n');
  if (field === 'competencyKeys') return 'delivery';
  if (field === 'hash') return 'b'.repeat(40);
  if (pattern) return 'delivery';
  return freeText;
}

/** A copy in which `value` stands at the JSON pointer. */
export function replaced(body: unknown, pointer: string, value: unknown): unknown {
  if (pointer === '') return value;
  const [, key = '', ...rest] = pointer.split('/');
  const copy: unknown = Array.isArray(body) ? [...(body as unknown[])] : { ...(body as object) };
  const place = copy as Record<string, unknown>;
  place[key] = replaced(place[key], rest.length > 0 ? `/${rest.join('/')}` : '', value);
  return copy;
}

/** The pointers of every object, list and value in it. */
export function pointersOf(body: unknown, pointer = ''): string[] {
  if (body === null || typeof body !== 'object') return [pointer];
  return [pointer, ...Object.entries(body).flatMap(([key, inner]) => pointersOf(inner, `${pointer}/${key}`))];
}

/** The pointers of every object in it. */
export function objectsOf(body: unknown, pointer = ''): string[] {
  if (body === null || typeof body !== 'object') return [];
  const inside = Object.entries(body).flatMap(([key, inner]) => objectsOf(inner, `${pointer}/${key}`));
  return Array.isArray(body) ? inside : [pointer, ...inside];
}
