import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from './create-app.js';
import type { Environment } from './platform/config/config.js';
import { Settings } from './platform/config/settings.js';
import { webFolder } from './platform/folders.js';
import { migrate } from './platform/persistence/migrate.js';
import { type OpenDatabase, openDatabase } from './platform/server/database.js';
import { freePort } from './platform/server/free-port.js';
import { stopOnSignals } from './platform/server/stop-on-signals.js';
import { serveWebApp } from './platform/server/web-app.js';

const patience = 15_000;

type Hooks = Readonly<{
  /** Called on the migrated database before it is served: where the demo organization is made. */
  beforeServing?: (app: NestFastifyApplication, database: Pick<OpenDatabase, 'embedded'>) => Promise<void>;
}>;

/**
 * Everything in one process: database (unless one is given), API and web app. Resolves once it listens.
 * @returns the address that people open
 */
export async function serve(environment: Environment, hooks: Hooks = {}): Promise<string> {
  const started: { database?: OpenDatabase; app?: NestFastifyApplication } = {};
  const stop = async (): Promise<void> => {
    if (started.app) await drain(started.app);
    await started.database?.stop();
  };
  stopOnSignals(stop);

  const database = (started.database = await openDatabase(environment));
  void database.lost.then((sentence) => {
    process.stderr.write(`${sentence}\n`);
    process.exit(1);
  });

  try {
    await migrate(database.urls);
    const app = (started.app = await createApp(environment, database.urls.app));
    if (!(await serveWebApp(app, webFolder))) {
      process.stderr.write('The web app is not built (pnpm build), so only the API is served.\n');
    }
    await app.init();
    await hooks.beforeServing?.(app, database);
    const port = await listen(app, environment);
    const settings = app.get(Settings);
    settings.listensAt(addressOf(environment.HOST, port));
    return settings.publicUrl;
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Requests in flight may finish; what has not by then is cut off, so that the database still stops in order. */
async function drain(app: NestFastifyApplication): Promise<void> {
  const cutOff = setTimeout(() => app.getHttpServer().closeAllConnections(), patience);
  await app.close();
  clearTimeout(cutOff);
}

async function listen(app: NestFastifyApplication, { HOST, PORT }: Environment): Promise<number> {
  const port = PORT ?? (await freePort(HOST));
  if (PORT === undefined && port !== 3_000) process.stdout.write(`Port 3000 is taken, so this is port ${port}.\n`);
  await app.listen(port, HOST).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    throw new Error(`Port ${port} is taken. Set PORT to another.`);
  });
  const [address] = app.getHttpAdapter().getInstance().addresses();
  return typeof address === 'object' ? address.port : port;
}

/** Browsers cannot open `0.0.0.0`. */
function addressOf(host: string, port: number): string {
  const name = ['0.0.0.0', '::', '127.0.0.1', '::1'].includes(host) ? 'localhost' : host;
  return `http://${name}:${port}`;
}
