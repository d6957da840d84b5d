import { type Client, types } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { migrations } from '../../../migrations/index.js';

// A date is a day, not midnight somewhere: it stays the text that Postgres sends.
types.setTypeParser(types.builtins.DATE, (day) => day);

type Wish = Readonly<{ url: string; poolSize: number; entities: NonNullable<DataSourceOptions['entities']> }>;

/** How the app reaches the database: as the role that owns nothing. */
export function appDataSource({ url, poolSize, entities }: Wish): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities,
    synchronize: false,
    poolSize,
    connectTimeoutMS: 1_000,
    applicationName: 'rungs',
    // Statements leave without waiting for the answer to the one before: the opening of a scope travels with its
    // first statement, and the traces of an act with its commit.
    // Connections stay: making one takes a busy machine longer than a request may wait for it.
    extra: {
      ...{ pipeline: true, max: poolSize, allowExitOnIdle: false, idleTimeoutMillis: 0, keepAlive: true },
      onConnect: outliveItsEnd,
    },
    installExtensions: false,
  });
}

/**
 * Whoever holds the connection learns of its end from the statements that fail. But between two holders, or when a
 * server that dies says so twice, nobody listens, and an error event that nobody hears would end this process.
 */
function outliveItsEnd(client: Client): void {
  client.on('error', () => undefined);
}

export function ownerDataSource(url: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    poolSize: 2,
    synchronize: false,
    migrations,
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    applicationName: 'rungs migrator',
    installExtensions: false,
  });
}
