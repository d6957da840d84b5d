import autocannon from 'autocannon';
import pg from 'pg';
import type { Organization, SignedIn } from './organization.ts';
import { cpuSeconds, cpuSecondsOfTree, residentMegabytes } from './processes.ts';
import { scenarios } from './scenarios.ts';

type Server = Readonly<{ port: number; pid: number }>;
type Wish = Readonly<{
  servers: Readonly<Record<'floor' | 'rungs', Server>>;
  organization: Organization;
  databaseUrl: string;
  rounds: number;
  seconds: number;
}>;

const connections = 50;
/** Seconds until V8 has compiled what runs often: the measured rounds compare servers that have been up for a while. */
const warmUp = 30;

/** One server in one scenario, over all rounds. Processor time in milliseconds per request. */
export type Figures = Readonly<{
  requests: number;
  p50: number;
  p99: number;
  cpu: number;
  databaseCpu: number;
  memory: number;
}>;

/** One way in one scenario, and what it is held against. */
export type Row = Readonly<{ scenario: string; against: Figures; measured: Figures }>;

type Arm = Readonly<{ server: Server; requests: autocannon.Request[] }>;

/** Rungs held against the floor, in every scenario. */
export async function compareServers(wish: Wish): Promise<Row[]> {
  const { servers, organization } = wish;
  const rows: Row[] = [];
  for (const [scenario, request] of Object.entries(scenarios)) {
    const requests = organization.signedIn.map(request);
    const arms = { against: { server: servers.floor, requests }, measured: { server: servers.rungs, requests } };
    rows.push({ scenario, ...(await inTurn(arms, wish)) });
    process.stderr.write(`${scenario}: done\n`);
  }
  return rows;
}

/** Rungs for people with many records held against Rungs for as many people with few. */
export async function compareSizes(wish: Wish): Promise<Row[]> {
  const { servers, organization } = wish;
  const rows: Row[] = [];
  for (const scenario of ['journey page', 'log evidence'] as const) {
    const of = (who: readonly SignedIn[]): Arm => ({ server: servers.rungs, requests: who.map(scenarios[scenario]) });
    const arms = { against: of(organization.withFewRecords), measured: of(organization.withManyRecords) };
    rows.push({ scenario, ...(await inTurn(arms, wish)) });
    process.stderr.write(`${scenario}, few and many records: done\n`);
  }
  return rows;
}

/** The two in turn, so that what the machine does meanwhile falls on both. */
async function inTurn(
  arms: Readonly<Record<'against' | 'measured', Arm>>,
  { databaseUrl, rounds, seconds }: Wish,
): Promise<Omit<Row, 'scenario'>> {
  const postgresPid = await postmasterPid(databaseUrl);
  const names = ['against', 'measured'] as const;
  const measured: Record<(typeof names)[number], Figures[]> = { against: [], measured: [] };
  const run = (name: (typeof names)[number], duration: number): Promise<Figures> =>
    load(arms[name].server, arms[name].requests, duration, postgresPid);
  for (const name of names) await run(name, warmUp);
  for (let round = 0; round < rounds; round += 1)
    for (const name of names) measured[name].push(await run(name, seconds));
  return { against: medianOf(measured.against), measured: medianOf(measured.measured) };
}

async function load(
  server: Server,
  requests: autocannon.Request[],
  duration: number,
  postgresPid: number,
): Promise<Figures> {
  const [cpu, databaseCpu] = [cpuSeconds(server.pid), cpuSecondsOfTree(postgresPid)];
  let started = 0;
  const result = await autocannon({
    url: `http://127.0.0.1:${server.port}`,
    connections,
    duration,
    // Each connection begins elsewhere in the list: people write at the same time, but not all about the same person.
    setupClient: (client) => {
      const from = Math.floor((started++ * requests.length) / connections);
      client.setRequests([...requests.slice(from), ...requests.slice(0, from)]);
    },
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx} refusals, ${result.errors} errors at port ${server.port}.`);
  const total = result['2xx'];
  return {
    requests: total / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    cpu: ((cpuSeconds(server.pid) - cpu) * 1_000) / total,
    databaseCpu: ((cpuSecondsOfTree(postgresPid) - databaseCpu) * 1_000) / total,
    memory: residentMegabytes(server.pid),
  };
}

function medianOf(figures: readonly Figures[]): Figures {
  const middle = (of: (figure: Figures) => number): number => {
    const sorted = figures.map(of).toSorted((a, b) => a - b);
    return ((sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) + (sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0)) / 2;
  };
  return {
    requests: middle(({ requests }) => requests),
    p50: middle(({ p50 }) => p50),
    p99: middle(({ p99 }) => p99),
    cpu: middle(({ cpu }) => cpu),
    databaseCpu: middle(({ databaseCpu }) => databaseCpu),
    memory: Math.max(...figures.map(({ memory }) => memory)),
  };
}

/** The parent of the backend that answers. */
async function postmasterPid(databaseUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ file: string }>(`select pg_read_file('postmaster.pid') as file`);
  await client.end();
  return Number(rows[0]?.file.split('\n')[0]);
}
