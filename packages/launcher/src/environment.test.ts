import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cleanEnvironment } from './environment.mjs';

describe('the environment of npx and pnpm', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rungs-environment-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('forgets what an outer npx was asked to run', () => {
    const outer = { HOME: folder, npm_config_package: 'other', npm_config_call: 'other', PORT: '3001' };
    expect(cleanEnvironment(outer, join(folder, 'spare'))).toEqual({ HOME: folder, PORT: '3001' });
  });

  it.each(['', '/nonexistent'])('gets a home that can be written in place of "%s"', (home) => {
    const spare = join(folder, 'spare');
    const { HOME, npm_config_cache: cache } = cleanEnvironment({ HOME: home }, spare);
    expect([HOME, cache, existsSync(spare)]).toEqual([spare, join(spare, '.npm'), true]);
  });
});
