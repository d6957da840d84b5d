import { existsSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';

const page = 'index.html';
const year = 365 * 24 * 3_600;
/** What only a page can obey: half a kilobyte that would come with each of its thirty files. */
const ofPages = ['content-security-policy', 'cross-origin-opener-policy', 'permissions-policy'];

/**
 * Serves the built web app beside the API. Files under `assets/` carry a hash in their name and never change; the
 * page that names them is asked for each time. Addresses of the app's own router answer with that page.
 * @returns false when there is nothing built in `directory`.
 */
export async function serveWebApp(app: NestFastifyApplication, directory: string): Promise<boolean> {
  if (!existsSync(join(directory, page))) return false;
  const files = filesIn(directory);
  await app.register(fastifyStatic, {
    root: directory,
    serve: false,
    preCompressed: true,
    cacheControl: false,
    dotfiles: 'deny',
  });
  app
    .getHttpAdapter()
    .getInstance()
    .get('/*', (request: FastifyRequest, reply: FastifyReply) => {
      const file = fileFor(request.url, files);
      if (!file) return reply.callNotFound();
      const isAsset = file.startsWith('assets/');
      void reply.header('cache-control', isAsset ? `public, max-age=${year}, immutable` : 'no-cache');
      if (isAsset) for (const name of ofPages) void reply.removeHeader(name);
      return reply.sendFile(file);
    });
  return true;
}

/** What to send for an address, or null where nothing is: the API's own, and files that are not there. */
function fileFor(url: string, files: ReadonlySet<string>): string | null {
  const path = decoded(url.split('?', 1)[0] ?? '/');
  if (path === null || /^\/api(\/|$)/.test(path)) return null;
  const name = path.slice(1);
  if (files.has(name)) return name;
  return /\.[^/]*$/.test(path) ? null : page;
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

function filesIn(directory: string): ReadonlySet<string> {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name).slice(directory.length + 1));
  // The compressed twins are chosen by what a browser accepts, never asked for by name.
  return new Set(paths.map((path) => path.replaceAll(sep, '/')).filter((path) => !/\.(br|gz)$/.test(path)));
}
