import { keep } from '../src/keep.mjs';

/** A launcher for the tests to kill. It keeps a shell with a child of its own, which says both numbers. */
const script = 'trap "exit 7" TERM; sleep 600 & echo "$PPID $$ $!"; wait';
const ending = keep('sh', ['-c', script], { cwd: '/', env: process.env });
// What it keeps runs before there is somebody to look after it, if only for a moment.
process.stdout.write('guarded\n');
const { code } = await ending;
process.exitCode = code;
