import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { findChromium } from './chromium.mjs';

describe('Chromium', () => {
  let folder: string;
  const program = (name: string, mode = 0o755): string => {
    const path = join(folder, name);
    writeFileSync(path, '');
    chmodSync(path, mode);
    return path;
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rungs-chromium-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is found on the path under each of its names', () => {
    const chrome = program('google-chrome');
    expect(findChromium({ PATH: `/nowhere:${folder}` })).toBe(chrome);
    const chromium = program('chromium');
    expect(findChromium({ PATH: `/nowhere:${folder}` })).toBe(chromium);
  });

  it('is the one that CHROMIUM_PATH names, and no other', () => {
    const own = program('my-browser');
    program('chromium');
    expect(findChromium({ PATH: folder, CHROMIUM_PATH: own })).toBe(own);
    expect(findChromium({ PATH: folder, CHROMIUM_PATH: `${own}-typo` })).toBeUndefined();
  });
});
