import { createServer } from 'node:net';
import { EmbeddedPostgresError } from './errors.js';

const attempts = 100;

/** The port itself if free, else the next free one. With 0, any. */
export async function freePort(wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + attempts && port < 65_536; port += 1) {
    const found = await tryPort(port);
    if (found !== undefined) return found;
  }
  throw new EmbeddedPostgresError(`No free port for Postgres between ${wanted} and ${wanted + attempts - 1}.`);
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(undefined));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = probe.address();
      const taken = address && typeof address === 'object' ? address.port : undefined;
      probe.close(() => resolve(taken));
    });
  });
}
