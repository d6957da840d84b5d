import { type ChildProcess, execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@rungs/embedded-postgres/supervisor.js';
import { evidenceRecount } from '../src/evidence/index.js';
import { goalsRecount } from '../src/goals/index.js';
import { TenantScope } from '../src/platform/tenancy/tenant-scope.js';
import { Progress } from '../src/progress/index.js';
import { type ApiProcess, apiFolder, environmentOf, fromSource, startApi } from './support/api-process.js';
import type { OrganizationInWorld } from './support/organization.js';
import type { PersonInWorld } from './support/people.js';
import { createTestDatabase } from './support/test-database.js';
import { openWorld } from './support/world.js';
import { type Acknowledged, attempt, startWriting } from './support/write-load.js';

const rounds = 10;
const writers = 6;
/** So many writes in each round before the blow, which then falls in the middle of those under way. */
const writesPerRound = 20;
/** Twenty starts of a program or a database take half a minute; on a machine that does other things, a few. */
const patience = 300_000;

/** The real program, writing to a Postgres that keeps what it is told: both are killed without a word. */
describe('kill -9 under write load', () => {
  const data = mkdtempSync(join(tmpdir(), 'rungs-kill-'));
  const running: ChildProcess[] = [];
  let postgres: EmbeddedPostgres;
  let environment: NodeJS.ProcessEnv;
  let org: OrganizationInWorld;
  let ada: PersonInWorld;
  /** Outside of the ports that the system gives to whoever asks for any: it has to be free again after each blow. */
  const port = 20_000 + Math.floor(Math.random() * 10_000);
  const startPostgres = async (wanted: number) =>
    (postgres = await startEmbeddedPostgres({ dataDirectory: data, port: wanted }));

  beforeAll(async () => {
    await startPostgres(port);
    const { ownerUrl } = await createTestDatabase(postgres.url);
    environment = { DATABASE_URL: ownerUrl, DATA_DIRECTORY: data, PORT: '0', REQUESTS_PER_MINUTE: '0' };
  }, patience);
  afterEach(() => {
    for (const child of running.splice(0)) child.kill('SIGKILL');
  });
  afterAll(async () => {
    await postgres.stop();
    rmSync(data, { recursive: true, force: true });
  }, patience);

  const ownerUrl = () => environment['DATABASE_URL'] ?? '';

  async function newcomer() {
    const world = await openWorld({ ownerUrl: ownerUrl() });
    org = await world.organization();
    ada = await org.person('Ada');
    await world.close();
  }

  /** Everything that was acknowledged is there once, nothing else is, and whatever was counted of it is right. */
  async function expectExactly(acknowledged: readonly Acknowledged[]) {
    const written = acknowledged.map(({ id, title }) => `${id} ${title}`).toSorted();
    const world = await openWorld({ ownerUrl: ownerUrl() });
    const scope = world.app.get(TenantScope);
    const rows = (text: string, name: string) => scope.rows<{ row: string }>({ name, text }, [ada.personId]);
    await scope.run(org.id, async () => {
      const kept = await rows(
        `select id || ' ' || title as row from goals where organization_id = $1 and person_id = $2
         union all select id || ' ' || title from evidence where organization_id = $1 and person_id = $2`,
        'test.kept',
      );
      expect(kept.map(({ row }) => row).toSorted()).toEqual(written);
      const traced = await rows(
        `select record_id as row from audit_entries
         where organization_id = $1 and subject_person_id = $2 and act in ('goal.created', 'evidence.created')`,
        'test.traced',
      );
      expect(traced.map(({ row }) => row).toSorted()).toEqual(acknowledged.map(({ id }) => id).toSorted());
      const facts: Record<string, unknown> = await world.app.get(Progress).facts(ada.personId);
      for (const recount of [goalsRecount, evidenceRecount]) {
        const [counted = {}] = await scope.rows<Record<string, unknown>>(recount, [ada.personId]);
        expect(Object.fromEntries(Object.keys(counted).map((key) => [key, facts[key]]))).toEqual(counted);
      }
    });
    await world.close();
    const command = [...fromSource, 'src/command.ts', 'verify-audit'];
    const { stdout } = await promisify(execFile)(process.execPath, command, {
      cwd: apiFolder,
      env: environmentOf(environment),
    });
    expect(stdout).toContain(`${org.id}  `);
    expect(stdout).not.toContain('fault');
  }

  it(
    'of the API, ten times: nothing acknowledged is lost, nothing is there twice, and a lost answer is given again',
    async () => {
      await newcomer();
      const acknowledged: Acknowledged[] = [];
      let api: ApiProcess = await startApi(environment, running);
      for (let round = 1; round <= rounds; round += 1) {
        // The next one is ready when this one dies, as behind a balancer, and nobody writes while it starts: it would
        // take them minutes on a small machine.
        const next = await startApi(environment, running);
        const load = startWriting({ address: () => api.address, person: ada, writers, name: `round ${round}` });
        await load.more(writesPerRound);
        // One whose answer never arrives: it was done, and who sent it cannot know.
        const title = `round ${round}: the answer was lost`;
        const send = ({ address }: ApiProcess) =>
          attempt(ada, `${address}/api/v1/people/${ada.personId}/goals`, `lost-${round}`, { step: 1, title });
        const lost = await send(api);
        api.child.kill('SIGKILL');
        await api.ended;
        api = next;
        const again = await send(api);
        expect(again).toEqual({ status: 201, body: lost?.body, replayed: true });
        await load.stop();
        expect(load.refused).toEqual([]);
        acknowledged.push(...load.acknowledged, { title, id: (JSON.parse(again?.body ?? '') as { id: string }).id });
      }
      await expectExactly(acknowledged);
    },
    patience,
  );

  it(
    'of Postgres, ten times: the API heals by itself, nothing acknowledged is lost, nothing is there twice',
    async () => {
      await newcomer();
      const api = await startApi(environment, running);
      const load = startWriting({ address: () => api.address, person: ada, writers, name: 'load' });
      for (let round = 1; round <= rounds; round += 1) {
        await load.more(writesPerRound);
        const [pid] = readFileSync(join(postgres.dataDirectory, 'cluster', 'postmaster.pid'), 'utf8').split('\n');
        process.kill(Number(pid), 'SIGKILL');
        await postgres.lost;
        await startPostgres(postgres.port);
      }
      await load.more(writesPerRound);
      await load.stop();
      expect(load.refused).toEqual([]);
      expect(api.child.exitCode).toBeNull();
      // In order, so that what it still had to seal is sealed.
      api.child.kill('SIGTERM');
      expect(await api.ended).toBe(0);
      await expectExactly(load.acknowledged);
    },
    patience,
  );
});
