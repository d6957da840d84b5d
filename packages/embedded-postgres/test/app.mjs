import './sources.mjs';
import pg from 'pg';

/**
 * An application for the tests to kill: it keeps its data in the folder given as argument, writes numbers, and says
 * each one only after the database has acknowledged it. With "idle" as second argument it writes nothing.
 */
const { startEmbeddedPostgres } = await import('../src/supervisor.js');
const [dataDirectory = '', mode] = process.argv.slice(2);

const postgres = await startEmbeddedPostgres({ dataDirectory, port: 0 }).catch((error) => {
  console.log(`${error.name}: ${error.message}`);
  process.exit(3);
});
void postgres.lost.then((reason) => {
  console.log(`lost: ${reason}`);
  process.exit(4);
});
process.once('SIGTERM', async () => {
  await postgres.stop();
  process.exit(0);
});

// As a real application does, it lives on when the database is gone.
setInterval(() => undefined, 60_000);
const client = new pg.Client(postgres.url);
client.on('error', () => undefined);
await client.connect();
await client.query('create table if not exists written (n int primary key)');
const { rows } = await client.query('select count(*)::int as known, coalesce(max(n), 0) as last from written');
console.log(`ready: ${JSON.stringify({ ...rows[0], ...postgres })}`);

for (let n = rows[0].last + 1; mode !== 'idle'; n += 1) {
  try {
    await client.query('insert into written values ($1)', [n]);
  } catch {
    break;
  }
  console.log(`wrote: ${n}`);
}
