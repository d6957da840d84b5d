import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new data directory that root's server, which does not run as root, may enter. */
export function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rungs-data-'));
  chmodSync(folder, 0o755);
  return folder;
}
