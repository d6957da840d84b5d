import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { buildFingerprint, builtMembers, dependencyFingerprint } from './fingerprint.mjs';

describe('fingerprints of a checkout', () => {
  let root: string;
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const both = (): string[] => [dependencyFingerprint(root), buildFingerprint(root)];

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'rungs-fingerprint-'));
    write('pnpm-lock.yaml', 'lock');
    write('apps/api/package.json', '{"scripts":{"build":"swc"}}');
    write('apps/api/src/main.ts', 'one');
    write('packages/launcher/package.json', '{}');
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('stay the same when only the time of a file changes', () => {
    const before = both();
    utimesSync(join(root, 'apps/api/src/main.ts'), 0, 0);
    expect(both()).toEqual(before);
  });

  it.each([
    'apps/api/src/main.test.ts',
    'apps/api/dist/src/main.js',
    'apps/api/node_modules/x/x.js',
    'apps/api/e2e/a.ts',
  ])('stay the same when %s changes, which no build reads', (path) => {
    const before = both();
    write(path, 'new');
    expect(both()).toEqual(before);
  });

  it.each([
    ['a source', 'apps/api/src/main.ts', [true, false]],
    ['a new file', 'apps/web/index.html', [true, false]],
    ['a manifest', 'apps/api/package.json', [false, false]],
    ['the lockfile', 'pnpm-lock.yaml', [false, false]],
  ])('after a change of %s: the same packages and the same build are %s %j', (_, path, same) => {
    const before = both();
    write(path, '{"changed":true}');
    expect(both().map((fingerprint, index) => fingerprint === before[index])).toEqual(same);
  });

  it('expect a result only from members that build', () => {
    expect(builtMembers(root)).toEqual([join('apps', 'api')]);
  });
});
