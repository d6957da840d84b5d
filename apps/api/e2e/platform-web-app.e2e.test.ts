import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { createApp } from '../src/create-app.js';
import { readEnvironment } from '../src/platform/config/config.js';
import { databaseUrls } from '../src/platform/persistence/database-urls.js';
import { serveWebApp } from '../src/platform/server/web-app.js';
import { sharedDatabase } from './support/world.js';

const script = 'export {};'.repeat(100);

describe('the web app', () => {
  const directory = join(mkdtempSync(join(tmpdir(), 'rungs-web-')), 'web');
  let app: NestFastifyApplication;
  beforeAll(async () => {
    mkdirSync(join(directory, 'assets'), { recursive: true });
    writeFileSync(join(directory, 'index.html'), '<!doctype html><title>Rungs</title>');
    writeFileSync(join(directory, 'assets/app-3f2a.js'), script);
    writeFileSync(join(directory, 'assets/app-3f2a.js.br'), brotliCompressSync(script));
    writeFileSync(join(directory, '../rungs-outside.txt'), 'outside');
    app = await createApp(
      readEnvironment({ NODE_ENV: 'test', LOG_LEVEL: 'silent' }),
      databaseUrls(sharedDatabase()).app,
    );
    expect(await serveWebApp(app, directory)).toBe(true);
    await app.listen(0, '127.0.0.1');
  });
  afterAll(async () => {
    await app.close();
    rmSync(directory, { recursive: true, force: true });
  });

  const get = (path: string) => request(app.getHttpServer()).get(path);

  it.each(['/', '/journey', '/people/ada/goals?step=2'])(
    'is opened by %s, under a policy that lets nothing in',
    async (path) => {
      const { text, headers } = await get(path)
        .expect(200)
        .expect('content-type', /text\/html/);
      expect(text).toContain('<title>Rungs');
      expect(headers['cache-control']).toBe('no-cache');
      expect(headers['content-security-policy']).toMatch(
        /^default-src 'none'; script-src 'self'; style-src 'self';.*require-trusted-types-for 'script'/,
      );
      expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    },
  );

  it('sends what was compressed ahead of time, for good', async () => {
    const { headers, text } = await get('/assets/app-3f2a.js').set('accept-encoding', 'br, gzip').expect(200);
    expect(headers).toMatchObject({ 'content-encoding': 'br', 'cache-control': 'public, max-age=31536000, immutable' });
    expect(headers['content-type']).toContain('javascript');
    expect(text).toBe(script);
  });

  it('sends it plain to who cannot read that', async () => {
    const { headers } = await get('/assets/app-3f2a.js').set('accept-encoding', 'identity').expect(200);
    expect(headers['content-encoding']).toBeUndefined();
  });

  it.each([
    '/api/v1/nowhere',
    '/api/nowhere',
    '/api',
    '/assets/gone-1234.js',
    '/favicon.png',
    '/../rungs-outside.txt',
    '/..%2frungs-outside.txt',
    '/assets/app-3f2a.js.br',
    '/%00.txt',
  ])('has nothing at %s', async (path) => {
    const { body } = await get(path).expect('content-type', /problem\+json/);
    expect([400, 404]).toContain(body.status);
  });
});
