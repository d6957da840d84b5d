import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { evidenceDraftImportRequestSchema } from '@rungs/contracts/evidence-drafts.js';
import type { SessionView } from '@rungs/contracts/session.js';
import { fakeServer, type Asked } from './testing/fake-server.js';
import { runRungs, type Ran, type RunOptions } from './testing/run-rungs.js';

// Each case starts processes, on machines that are busy with others.
jest.setTimeout(60_000);

const execute = promisify(execFile);
const token = 'rungs_pat_secret';
const id = '0199a0a0-0000-7000-8000-000000000001';
const session: SessionView = {
  account: { id, email: 'ana@example.org', name: 'Ana', locale: 'en', timeZone: 'UTC', version: 1 },
  csrfToken: '',
  membership: {
    organizationId: id,
    organizationName: 'Acme',
    personId: id,
    name: 'Ana Ruiz',
    roles: ['employee'],
    isManager: false,
    managerName: null,
    couldName: [],
    skipLevelName: null,
    skipLevelReads: true,
  },
  memberships: [{ organizationId: id, organizationName: 'Acme' }],
  stepNames: {},
  isDemo: false,
};
const problem = (status: number, title: string) => ({
  status,
  body: { type: 'about:blank', title, status, instance: 'r1', code: 'x' },
});
const signedIn = ({ headers, path }: Asked) => {
  if (headers.authorization !== `Bearer ${token}`) return problem(401, 'Sign in first');
  return path === '/api/v1/session' ? { status: 200, body: session } : null;
};
const draftsIn = ({ body }: Asked) => evidenceDraftImportRequestSchema.parse(JSON.parse(body)).drafts;
const created = (asked: Asked) => ({
  status: 200,
  body: { created: draftsIn(asked).length, updated: 0, unchanged: 0, rejected: [] },
});

let home: string;
let close: (() => Promise<void>)[] = [];
const serving = async (...[answer]: Parameters<typeof fakeServer>) => {
  const server = await fakeServer(answer);
  close.push(server.close);
  return server;
};
const rungs = (words: readonly string[], over: Partial<RunOptions> = {}): Promise<Ran> =>
  runRungs(words, { cwd: home, home, ...over });
const as = (url: string) => ({ RUNGS_URL: url, RUNGS_TOKEN: token });

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'rungs-cli-'));
});
afterEach(async () => {
  await Promise.all(close.map((end) => end()));
  close = [];
  await rm(home, { recursive: true, force: true });
});

/** A log of `count` pieces of work that have nothing to do with each other. */
const logOf = (count: number) =>
  Array.from({ length: count }, (_, at) => {
    const hash = (at + 1).toString(16).padStart(40, '0');
    const day = new Date(Date.UTC(2020, 0, 1 + at * 20)).toISOString().replace('.000Z', '+00:00');
    return `commit ${hash}\nAuthor: Ana Ruiz <ana@example.org>\nDate:   ${day}\n\n    feat: work ${at} 🚀\n\n1\t2\tlib/${at}.js\n`;
  }).join('\n');

describe('signing in', () => {
  it('keeps a token that the server knows, where only its owner can read it', async () => {
    const { url } = await serving((asked) => signedIn(asked) ?? problem(404, 'Not found'));
    expect(await rungs(['login', '--url', `${url}/`], { stdin: `${token}\n` })).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('Ana Ruiz (ana@example.org) at Acme'),
    });
    const path = join(home, '.config/rungs/config.json');
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({ url, token });
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await rungs(['whoami'])).stdout).toContain('Ana Ruiz');
  });

  it('keeps nothing when the token is refused', async () => {
    const { url } = await serving((asked) => signedIn(asked) ?? problem(404, 'Not found'));
    expect((await rungs(['login', '--url', url], { env: { RUNGS_TOKEN: 'wrong' } })).exitCode).toBe(3);
    expect((await rungs(['whoami'])).exitCode).toBe(3);
  });

  it.each([
    [['login', '--url', 'http://rungs.example.com'], 2, 'unencrypted'],
    [['login', '--url', 'rungs.example.com'], 2, 'https://'],
    [['login', '--url', 'http://127.0.0.1:9'], 4, 'does not answer'],
    [['login'], 2, '--url'],
    [['import-git', '--since', '2026-02-30'], 2, 'YYYY-MM-DD'],
    [['wander'], 2, 'unknown command'],
  ])('%j ends with %d', async (words, exitCode, says) => {
    const ran = await rungs(words, { stdin: token });
    expect(ran).toMatchObject({ exitCode, stderr: expect.stringContaining(says) });
    expect(ran.stdout + ran.stderr).not.toContain(token);
  });
});

describe('logging a line', () => {
  it('sends what it understood and keeps the rest as the title', async () => {
    const server = await serving((asked) => signedIn(asked) ?? { status: 201, body: { id } });
    const ran = await rungs(['log', 'Cut build time 14→6 min #mentoring /3 2026-11-18'], { env: as(server.url) });
    expect(ran).toMatchObject({ exitCode: 0, stderr: '' });
    const [, logged] = server.asked;
    expect(logged).toMatchObject({ method: 'POST', path: `/api/v1/people/${id}/evidence` });
    expect(JSON.parse(logged?.body ?? '')).toEqual({
      title: 'Cut build time',
      occurredOn: '2026-11-18',
      kind: 'mentoring',
      step: 3,
      kpi: { before: 14, after: 6, unit: 'min' },
      source: 'cli',
    });
  });
});

describe('importing commits', () => {
  const args = ['import-git', '--author', 'ana@example.org', '--stdin'];

  it('sends at most a hundred drafts at a time, whole', async () => {
    const server = await serving((asked) => signedIn(asked) ?? created(asked));
    const ran = await rungs(args, { env: as(server.url), stdin: logOf(250) });
    expect(ran).toMatchObject({ exitCode: 0, stderr: '', stdout: expect.stringContaining('Created 250, updated 0') });
    expect(server.asked.map((asked) => draftsIn(asked).length)).toEqual([100, 100, 50]);
    expect(draftsIn(server.asked[0] as Asked)[0]).toMatchObject({
      title: 'Work 0 🚀',
      repository: 'standard input',
      linesDeleted: 2,
    });
  });

  it('tries a failing batch again with the same key, then names it and goes on', async () => {
    const server = await serving((asked) => {
      const isSecond = asked.body.includes('Work 100 ');
      return signedIn(asked) ?? (isSecond ? problem(503, 'Busy') : created(asked));
    });
    const ran = await rungs(args, { env: as(server.url), stdin: logOf(201) });
    expect(ran).toMatchObject({ exitCode: 1, stdout: expect.stringContaining('Created 101') });
    expect(ran.stderr).toContain('not sent, 100 drafts: 503 Busy');
    expect(ran.stderr).toContain('Work 150 🚀');
    expect(new Set(server.asked.slice(1, 5).map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    expect(server.asked).toHaveLength(6);
  });

  it('gets through when the connection breaks once', async () => {
    const server = await serving((asked, count) => (count === 1 ? 'hang up' : (signedIn(asked) ?? created(asked))));
    expect(await rungs(args, { env: as(server.url), stdin: logOf(2) })).toMatchObject({ exitCode: 0, stderr: '' });
  });

  it('goes on to its end when nobody reads what it prints', async () => {
    const server = await serving((asked) => signedIn(asked) ?? created(asked));
    const ran = await rungs(args, { env: as(server.url), stdin: logOf(101), isUnread: true });
    expect(ran).toMatchObject({ exitCode: 0, stderr: '' });
    expect(server.asked).toHaveLength(2);
  });

  it('says what the server rejects, and does not send again what it refuses', async () => {
    const server = await serving(
      (asked) =>
        signedIn(asked) ?? {
          status: 200,
          body: { created: 1, updated: 0, unchanged: 0, rejected: [{ externalId: 'git:x', reason: 'Too old' }] },
        },
    );
    expect(await rungs(args, { env: as(server.url), stdin: logOf(2) })).toMatchObject({
      exitCode: 1,
      stderr: 'rejected git:x: Too old\n',
    });
    const refusing = await serving((asked) => signedIn(asked) ?? problem(400, 'Malformed'));
    expect((await rungs(args, { env: as(refusing.url), stdin: logOf(2) })).exitCode).toBe(1);
    expect(refusing.asked).toHaveLength(1);
  });

  it('names what it leaves out and what it cannot read, and sends nothing in a dry run', async () => {
    const log = `${logOf(1).replace('feat: work 0 🚀', 'v1.0.0')}\n${logOf(2)}\ncommit ${'f'.repeat(40)}\nAuth`;
    const ran = await rungs([...args, '--dry-run'], {
      stdin: log.replace(/^commit 0+1\n/u, `commit ${'e'.repeat(40)}\n`),
    });
    expect(ran).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('left out eeeeeeeeee v1.0.0: a version number\n'),
    });
    expect(ran.stderr).toContain('not read ffffffffff');
    expect(ran.stdout).toContain('2 commits of ana@example.org make 2 drafts; 1 is left out.');
  });

  it('counts the names one commits under, where there are several', async () => {
    const names = ['bo@example.org', 'Ana Ruiz <ana@home.example>'].flatMap((name) => ['--author', name]);
    const { stdout } = await rungs([...args, ...names, '--dry-run'], { stdin: logOf(1) });
    expect(stdout).toContain('1 commits of 3 names make 1 draft; 0 are left out.');
  });

  it('reads the repository it stands in, and sends the same work under the same name again', async () => {
    const repository = join(home, 'work');
    const env = { ...process.env, HOME: home, GIT_CONFIG_NOSYSTEM: '1' };
    const git = (...words: string[]) => execute('git', ['-C', repository, ...words], { env });
    const commit = async (file: string, subject: string, author = 'Ana Ruiz <ana@example.org>') => {
      await writeFile(join(repository, file), subject);
      await git('add', '.');
      await git('-c', 'user.name=x', '-c', 'user.email=x@example.org', 'commit', '-m', subject, `--author=${author}`);
    };
    await execute('git', ['init', '-q', repository], { env });
    await git('remote', 'add', 'origin', 'https://ana:password@github.com/acme/web.git');
    await git('config', 'user.email', 'ana@example.org');
    await commit('größe.js', 'feat(size): größer 🚀 (#7)');
    await commit('b.js', 'feat: by somebody else', 'Bo <bo@example.org>');

    const server = await serving((asked) => signedIn(asked) ?? created(asked));
    expect(await rungs(['import-git'], { cwd: repository, env: as(server.url) })).toMatchObject({
      exitCode: 0,
      stderr: '',
    });
    await commit('größe.js', 'fix(size): kleiner');
    await rungs(['import-git', '--author', 'Ana Ruiz <ana@example.org>'], { cwd: repository, env: as(server.url) });

    const [first, second] = server.asked.map((asked) => draftsIn(asked));
    expect(first).toMatchObject([
      {
        title: 'Größer 🚀',
        repository: 'github.com/acme/web',
        links: ['https://github.com/acme/web/pull/7'],
        filesChanged: 1,
      },
    ]);
    expect(second).toMatchObject([{ externalId: first?.[0]?.externalId, title: 'Größer 🚀 (+1)', filesChanged: 1 }]);
    expect(JSON.stringify(server.asked)).not.toContain('password');
  });

  it('says that it stands in no repository', async () => {
    const ran = await rungs(['import-git', '--author', 'Ana', '--dry-run']);
    expect(ran).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('git log failed') });
  });
});
