import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { exitCodes, Failure } from './failures.js';

const configSchema = z.object({ url: z.url(), token: z.string().min(1) });
export type Config = z.infer<typeof configSchema>;

export function configPath(): string {
  return join(process.env.XDG_CONFIG_HOME || join(homedir(), '.config'), 'rungs', 'config.json');
}

/** Where to send and as whom. The environment goes first, so that a build machine needs no file. */
export async function readConfig(): Promise<Config> {
  const kept = await readFile(configPath(), 'utf8').then(parsed, () => null);
  const config = configSchema.safeParse({
    url: process.env.RUNGS_URL ?? kept?.url,
    token: process.env.RUNGS_TOKEN ?? kept?.token,
  });
  if (!config.success)
    throw new Failure('You are not signed in. Run `rungs login --url …` first.', exitCodes.notSignedIn);
  // A kept address was agreed to at login.
  return { ...config.data, url: trusted(config.data.url, config.data.url === kept?.url) };
}

/** Readable by its owner only from the first byte on: written aside with that mode, then moved into place. */
export async function keepConfig(config: Config): Promise<void> {
  const path = configPath();
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const aside = `${path}.${process.pid}`;
  await writeFile(aside, `${JSON.stringify(config, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  await rename(aside, path);
}

/** The origin of an address. A token goes over plain http to this machine only, unless somebody insists. */
export function trusted(address: string, allowHttp: boolean): string {
  const url = URL.parse(address);
  if (!url || !['https:', 'http:'].includes(url.protocol)) {
    throw new Failure(`"${address}" is no address of a server; it begins with https://.`, exitCodes.usage);
  }
  const isThisMachine = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url.protocol === 'http:' && !isThisMachine && !allowHttp) {
    throw new Failure('Your token would travel unencrypted. Use https://, or say --allow-http.', exitCodes.usage);
  }
  return url.origin;
}

function parsed(text: string): Partial<Config> | null {
  try {
    return configSchema.partial().parse(JSON.parse(text));
  } catch {
    throw new Failure(`${configPath()} cannot be read. Run \`rungs login\` again.`, exitCodes.notSignedIn);
  }
}
