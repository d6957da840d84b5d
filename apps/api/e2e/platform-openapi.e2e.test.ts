import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import { openWorld, type World } from './support/world.js';

const snapshot = fileURLToPath(new URL('../openapi.json', import.meta.url));

describe('the document of the API', () => {
  let world: World;
  let document: OpenAPIObject;
  beforeAll(async () => {
    world = await openWorld();
    document = (await world.asNobody().get('/api/openapi.json').expect(200)).body;
  });
  afterAll(() => world.close());

  it('is the one in the repository, so that a change of it is read (`pnpm --filter @rungs/api openapi` renews it)', () => {
    const text = `${JSON.stringify(document, null, 2)}\n`;
    if (process.env['UPDATE_OPENAPI']) writeFileSync(snapshot, text);
    expect(text).toBe(readFileSync(snapshot, 'utf8'));
  });

  it('is of version 3.1 and refers to nothing that is not in it', () => {
    expect(document.openapi).toBe('3.1.0');
    const names = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
      ([, name]) => name,
    );
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !(name && document.components?.schemas?.[name]))).toEqual([]);
  });

  it('describes answers and bodies with the contracts', () => {
    const audit = document.paths['/api/v1/audit']?.get;
    expect(audit?.responses['200']).toMatchObject({
      content: {
        'application/json': {
          schema: { properties: { items: { items: { $ref: '#/components/schemas/AuditEntry' } } } },
        },
      },
    });
    expect(audit?.responses['default']).toMatchObject({
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    });
  });

  it('says of each route who decides about it, or that it is open', () => {
    const operations = Object.values(document.paths).flatMap((item) =>
      [item.get, item.post, item.put, item.patch, item.delete].filter((operation) => operation !== undefined),
    );
    const undecided = operations.filter((operation) => !('x-policy' in operation) && operation.security?.length !== 0);
    expect(undecided.map(({ operationId }) => operationId)).toEqual([]);
  });

  it('has a page that runs nothing from elsewhere', async () => {
    const page = await world
      .asNobody()
      .get('/api/docs')
      .expect(200)
      .expect('content-type', /text\/html/);
    expect(page.headers['content-security-policy']).toContain("script-src 'self'");
    expect(page.text).not.toMatch(/https?:\/\/|<script(?![^>]*src="\/)|\sstyle="|\son\w+="/);
    for (const [, path] of page.text.matchAll(/(?:src|href)="([^"]+)"/g))
      await world
        .asNobody()
        .get(path ?? '')
        .expect(200);
  });
});
