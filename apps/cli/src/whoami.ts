import { sessionSchema } from '@rungs/contracts/session.js';
import { callPatiently, failing } from './api.js';
import { readConfig } from './config.js';
import { whoIs } from './login.js';

export async function whoami(): Promise<void> {
  const config = await readConfig();
  const session = await callPatiently(config, { method: 'GET', path: '/api/v1/session' }, sessionSchema).catch(failing);
  process.stdout.write(`${whoIs(session)}, ${config.url}\n`);
}
