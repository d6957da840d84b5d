import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { referenceFolder } from '../folders.js';

const files = [
  ['/api/docs', 'index.html', 'text/html; charset=utf-8'],
  ['/api/docs/reference.js', 'reference.js', 'text/javascript; charset=utf-8'],
  ['/api/docs/reference.css', 'reference.css', 'text/css; charset=utf-8'],
] as const;

/** The API's document and a page to read it, both open to anyone: they say what there is, not what is in it. */
export function serveReference(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  // Loaded and made when somebody asks: a start need not wait for it, nor keep several megabytes that describe the rest.
  let document: Promise<string> | undefined;
  fastify.get('/api/openapi.json', async (_, reply) => {
    document ??= import('./openapi.js').then(({ openApiOf }) => JSON.stringify(openApiOf(app)));
    return reply.type('application/json; charset=utf-8').send(await document);
  });
  for (const [path, name, type] of files) {
    const content = readFileSync(join(referenceFolder, name));
    fastify.get(path, (_, reply) => reply.type(type).header('cache-control', 'no-cache').send(content));
  }
}
