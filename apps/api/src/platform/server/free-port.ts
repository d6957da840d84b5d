import { createServer } from 'node:net';

const preferred = 3_000;
const attempts = 100;

/** Port 3000, or the next one above it that nobody listens on. */
export async function freePort(host: string, from: number = preferred): Promise<number> {
  for (let port = from; port < from + attempts; port += 1) {
    if (await isFree(host, port)) return port;
  }
  throw new Error(`No free port between ${from} and ${from + attempts - 1}. Set PORT.`);
}

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}
