import { z } from 'zod';

export type JsonSchema = Record<string, unknown>;

/** JSON schemas of answers; what has a name (`meta({ id })`) is gathered and referred to. */
export class AnswerSchemas {
  readonly named: Record<string, JsonSchema> = {};

  of(schema: z.ZodType): JsonSchema {
    const {
      $defs,
      $schema: _,
      ...root
    } = z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' }) as JsonSchema;
    for (const [name, definition] of Object.entries(($defs ?? {}) as Record<string, JsonSchema>))
      this.name(name, definition);
    const { id } = root;
    if (typeof id !== 'string') return referring(root);
    this.name(id, root);
    return { $ref: `#/components/schemas/${id}` };
  }

  private name(name: string, { id: _, ...definition }: JsonSchema): void {
    this.named[name] = referring(definition);
  }
}

/** In an OpenAPI document the named ones live elsewhere than in a schema of its own. */
function referring(schema: JsonSchema): JsonSchema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/')) as JsonSchema;
}
