/**
 * How Node starts the server, so that a busy process stays below 200 MB (ADR 24 has the figures). Left alone, V8 lets the
 * heap grow to several times of what is alive before it looks again, does not count the buffers that hang on it, and
 * keeps what it needs to compile in the background. The room for what is young stays as it is: half of it would cost a
 * third more processor time. Not in `NODE_OPTIONS`, which takes only some flags and would reach every child.
 */
export const serverCommand = [
  '--max-semi-space-size=16',
  '--heap-growing-percent=25',
  '--external-memory-accounted-in-global-limit',
  '--no-concurrent-recompilation',
  'apps/api/dist/server/main.js',
];

/** glibc otherwise keeps a heap for every thread, and gives little of them back. */
export const serverMemory = {
  MALLOC_ARENA_MAX: '1',
  MALLOC_TRIM_THRESHOLD_: '65536',
  MALLOC_MMAP_THRESHOLD_: '32768',
};
