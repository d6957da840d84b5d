import { keep } from '../src/keep.mjs';

/** A launcher for the tests to kill. It keeps a shell with a child of its own, which says both numbers. */
const script = 'trap "exit 7" TERM; sleep 600 & echo "$PPID $$ $!"; wait';
const { code } = await keep('sh', ['-c', script], { cwd: '/', env: process.env });
process.exitCode = code;
