import { once } from 'node:events';

export default async function teardown() {
  const child = globalThis.testDatabase;
  if (!child) return;
  globalThis.testDatabase = undefined;
  const ended = once(child, 'exit');
  child.stdin.end();
  await ended;
}
