import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runRungs } from '../../cli/src/testing/run-rungs.js';
import { openWorld, type World } from './support/world.js';

// Each case starts processes, on machines that are busy with others.
jest.setTimeout(60_000);

const log = [
  [
    'a'.repeat(40),
    '2026-11-09T09:00:00+01:00',
    'feat(ingest): back-pressure between uplink and store',
    'src/ingest/queue.ts',
  ],
  ['b'.repeat(40), '2026-11-10T09:00:00+01:00', 'fix(ingest): a limit per gauge', 'src/ingest/queue.ts'],
  ['c'.repeat(40), '2026-09-01T09:00:00+02:00', 'feat(alerts): fewer false flood alerts', 'src/alerts/rules.ts'],
]
  .map(
    ([hash, date, subject, file]) =>
      `commit ${hash}\nAuthor: Ada Lovelace <ada@example.test>\nDate:   ${date}\n\n    ${subject}\n\n40\t2\t${file}\n`,
  )
  .join('\n');

describe('the command line with the server', () => {
  let world: World;
  let home: string;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'rungs-e2e-'));
  });
  afterEach(() => rm(home, { recursive: true }));

  async function adaAtHerTerminal() {
    const org = await world.organization();
    const ada = await org.person('Ada');
    const { body } = await world.as(ada).post('/tokens').send({ name: 'laptop' }).expect(201);
    const env = { RUNGS_URL: await world.app.getUrl(), RUNGS_TOKEN: String(body.token) };
    const rungs = (words: string[], stdin = '') => runRungs(words, { cwd: home, home, env, stdin });
    return { ada, rungs };
  }

  it('logs a line as a private entry of whoever holds the token', async () => {
    const { ada, rungs } = await adaAtHerTerminal();
    const ran = await rungs(['log', 'Cut build time 14→6 min #mentoring /2 2026-11-18']);
    expect(ran).toMatchObject({ exitCode: 0, stderr: '', stdout: expect.stringContaining('Only you can see it.') });
    const { body } = await world.as(ada).get(`/people/${ada.personId}/evidence`).expect(200);
    expect(body.items).toEqual([
      expect.objectContaining({
        title: 'Cut build time',
        occurredOn: '2026-11-18',
        kind: 'mentoring',
        step: 2,
        kpi: { name: '', before: 14, after: 6, unit: 'min' },
        audience: 'private',
        source: 'cli',
      }),
    ]);
  });

  it('makes commits drafts, and the same drafts when it is run again', async () => {
    const { ada, rungs } = await adaAtHerTerminal();
    const words = ['import-git', '--stdin', '--author', 'ada@example.test', '--repository', 'fennmark/ingest'];
    const first = await rungs(words, log);
    expect(first).toMatchObject({ exitCode: 0, stderr: '', stdout: expect.stringContaining('Created 2, updated 0') });
    const { body } = await world.as(ada).get('/evidence-drafts').expect(200);
    expect(body.items.map(({ commits }: { commits: unknown[] }) => commits.length)).toEqual([2, 1]);
    expect(body.items[0]).toMatchObject({ repository: 'fennmark/ingest', occurredFrom: '2026-11-09' });

    const [draft] = body.items;
    const yes = world.as(ada).post(`/evidence-drafts/${draft.id}/confirmation`).set('if-match', '"1"').send({});
    await yes.expect(201);
    const second = await rungs(words, log);
    expect(second).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('Created 0, updated 0, unchanged 2') });
    expect((await world.as(ada).get('/evidence-drafts').expect(200)).body.waiting).toBe(1);
  });
});
