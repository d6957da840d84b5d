export type Randomly = Readonly<{ oneOf<T>(choices: readonly T[]): T }>;

/** The same choices for the same seed on every machine (mulberry32), so that a failure can be seen again. */
export function randomly(seed: number): Randomly {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    oneOf: (choices) => {
      if (choices.length === 0) throw new Error('There is nothing to choose from.');
      return choices[Math.floor(next() * choices.length)] as (typeof choices)[number];
    },
  };
}
