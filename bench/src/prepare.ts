import { randomUUID } from 'node:crypto';

type Prepared = Readonly<{ organizationId: string; appUrl: string }>;

/** Migrates and founds an organization through the application itself, so that the tables and the ladder are its own. */
export async function prepare(ownerUrl: string): Promise<Prepared> {
  const api = new URL('../../apps/api/dist/src/', import.meta.url);
  const load = async <T>(path: string): Promise<T> => (await import(new URL(path, api).href)) as T;
  type Urls = { owner: string; app: string };
  const { databaseUrls } = await load<{ databaseUrls: (url: string) => Urls }>('platform/persistence/database-urls.js');
  const { migrate } = await load<{ migrate: (urls: Urls) => Promise<unknown> }>('platform/persistence/migrate.js');
  const { createApp } = await load<{ createApp: (environment: unknown, url: string) => Promise<App> }>('create-app.js');
  const { readEnvironment } = await load<{ readEnvironment: (variables: object) => unknown }>(
    'platform/config/config.js',
  );
  const { Organizations } = await load<{ Organizations: new () => Founding }>('identity/index.js');

  const urls = databaseUrls(ownerUrl);
  await migrate(urls);
  const app = await createApp(readEnvironment({ LOG_LEVEL: 'silent', NODE_ENV: 'test' }), urls.app);
  await app.init();
  const email = `founder-${randomUUID()}@bench.example`;
  const account = { id: randomUUID(), email, name: 'Founder', passwordHash: 'none', locale: 'en', timeZone: 'UTC' };
  const founded = await app.get(Organizations, { strict: false }).found('Bench', { name: 'Founder', email, account });
  await app.close();
  return { organizationId: founded.organizationId, appUrl: urls.app };
}

type Founding = { found(name: string, founder: object): Promise<{ organizationId: string }> };
type App = {
  init(): Promise<unknown>;
  get(token: new () => Founding, options: object): Founding;
  close(): Promise<void>;
};
