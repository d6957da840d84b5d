/**
 * How Node starts the server. Left alone, V8 lets the heap of a busy process grow to several times of what is alive
 * before it looks again: on a machine with much memory that was 300 MB where 190 do. Not in `NODE_OPTIONS`, which takes
 * only some flags and would reach every child.
 */
export const serverCommand = ['--max-semi-space-size=8', '--heap-growing-percent=25', 'apps/api/dist/src/main.js'];
