import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openApiOf } from './openapi.js';

const fromHere = import.meta.url.includes('/dist/') ? '../../../../reference/' : '../../../reference/';
const directory = fileURLToPath(new URL(fromHere, import.meta.url));

const files = [
  ['/api/docs', 'index.html', 'text/html; charset=utf-8'],
  ['/api/docs/reference.js', 'reference.js', 'text/javascript; charset=utf-8'],
  ['/api/docs/reference.css', 'reference.css', 'text/css; charset=utf-8'],
] as const;

/** The API's document and a page to read it, both open to anyone: they say what there is, not what is in it. */
export function serveReference(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  // Made when somebody asks: it takes half a second that a start need not spend.
  let document: string | undefined;
  fastify.get('/api/openapi.json', (_, reply) => {
    document ??= JSON.stringify(openApiOf(app));
    return reply.type('application/json; charset=utf-8').send(document);
  });
  for (const [path, name, type] of files) {
    const content = readFileSync(`${directory}${name}`);
    fastify.get(path, (_, reply) => reply.type(type).header('cache-control', 'no-cache').send(content));
  }
}
