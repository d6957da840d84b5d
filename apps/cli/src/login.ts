import { sessionSchema, type SessionView } from '@rungs/contracts/session.js';
import { call, failing } from './api.js';
import { configPath, keepConfig, trusted } from './config.js';
import { readToken } from './token.js';

export async function login(options: { url: string; allowHttp: boolean }): Promise<void> {
  const url = trusted(options.url, options.allowHttp);
  const config = { url, token: await readToken() };
  const session = await call(config, { method: 'GET', path: '/api/v1/session' }, sessionSchema).catch(failing);
  await keepConfig(config);
  process.stdout.write(`You are signed in as ${whoIs(session)}.\nThe token is kept in ${configPath()}.\n`);
}

export function whoIs({ account, membership }: SessionView): string {
  const where = membership ? ` at ${membership.organizationName}` : '';
  return `${membership?.name ?? account.name} (${account.email})${where}`;
}
