import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { dataFolder } from '../test/folder.js';
import { accountIn, mayRead } from './account.js';

describe('the account of the server', () => {
  const passwd = 'root:x:0:0:root:/root:/bin/bash\npostgres:x:101:104::/var/lib/postgresql:/bin/bash\n';

  it.each([
    ['postgres', { uid: 101, gid: 104 }],
    ['nobody', undefined],
    ['root', undefined],
  ])('%s is %j', (name, account) => {
    expect(accountIn(passwd, name)).toEqual(account);
  });
});

describe('what another account may read', () => {
  let folder: string;
  const stranger = { uid: 60_001, gid: 60_001 };
  beforeEach(() => {
    folder = dataFolder();
    mkdirSync(join(folder, 'inner'));
    writeFileSync(join(folder, 'inner', 'file'), '');
    chmodSync(join(folder, 'inner'), 0o755);
    chmodSync(join(folder, 'inner', 'file'), 0o644);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ['everything open', '', 0o755, true],
    ['a closed folder above', '', 0o700, false],
    ['a folder above that lets pass but not list', '', 0o711, true],
    ['a closed folder', 'inner', 0o750, false],
    ['a closed file', 'inner/file', 0o640, false],
  ])('%s', (_, closed, mode, readable) => {
    chmodSync(join(folder, closed), mode);
    expect(mayRead(stranger, join(folder, 'inner', 'file'))).toBe(readable);
  });
});
