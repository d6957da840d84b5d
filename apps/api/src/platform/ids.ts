import { randomFillSync } from 'node:crypto';
import { v4, v7 } from 'uuid';

const bytesEach = 16;
const pool = new Uint8Array(bytesEach * 256);
let used = pool.length;

/** Asking the system for randomness costs more than an id; so it is asked for 256 ids at once. */
function randomness(): Uint8Array {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += bytesEach;
  return pool.slice(used - bytesEach, used);
}

/** Ids sort by the time they were made, so new rows land at the end of their index. */
export const newId = (): string => v7({ random: randomness() });

/** Where the order of ids would tell who wrote first (feedback without a name). */
export const newUnorderedId = (): string => v4();
