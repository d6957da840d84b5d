import './sources.mjs';

/** A program that lives until it is asked to end, and says how it was asked. */
const { exitWhenParentDies } = await import('../src/parent.js');
process.once('SIGTERM', () => {
  console.log('asked to end');
  process.exit(0);
});
exitWhenParentDies();
console.log(`RUNGS_LIFELINE_FD is ${process.env['RUNGS_LIFELINE_FD']}`);
setInterval(() => undefined, 60_000);
