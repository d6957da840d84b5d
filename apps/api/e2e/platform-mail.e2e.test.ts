import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Module, Post } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Mailer } from '../src/platform/mail/mailer.js';
import { Allow } from '../src/platform/policy/route-policy.js';
import { isMember } from '../src/platform/policy/policy.js';
import { type MailServer, startMailServer } from './support/mail-server.js';
import { createTestDatabase, type TestDatabase } from './support/test-database.js';
import { openWorld, sharedDatabase, type World } from './support/world.js';

const mail = {
  to: 'ada@example.test',
  subject: 'Your link – ünïcode',
  text: 'Open https://rungs.test/reset?token=s3cret-token',
};

@Controller('probe')
@Allow('probe', isMember)
class ProbeController {
  constructor(private readonly mailer: Mailer) {}

  @Post('mail')
  async send(): Promise<void> {
    await this.mailer.send(mail);
  }
}

@Module({ controllers: [ProbeController] })
class ProbeModule {}

/** Each test has a database of its own: any process on a database may take its jobs. */
describe('mail', () => {
  let database: TestDatabase;
  let data: string;
  const open: { close(): Promise<void> }[] = [];
  beforeAll(async () => {
    database = await createTestDatabase(sharedDatabase());
    data = mkdtempSync(join(tmpdir(), 'rungs-mail-'));
  });
  afterEach(async () => {
    for (const closable of open.splice(0).reverse()) await closable.close();
  });
  afterAll(async () => {
    await database.stop();
    rmSync(data, { recursive: true, force: true });
  });

  async function worldWith(environment: NodeJS.ProcessEnv): Promise<World> {
    const world = await openWorld({
      ownerUrl: database.ownerUrl,
      more: [ProbeModule],
      environment: { WORKERS: 'true', DATA_DIRECTORY: data, ...environment },
    });
    open.push(world);
    return world;
  }
  async function mailServer(refuse = 0): Promise<MailServer> {
    const server = await startMailServer({ refuse });
    open.push(server);
    return server;
  }
  const ask = async (world: World) =>
    world
      .as(await (await world.organization()).person('Ada'))
      .post('/probe/mail')
      .expect(201);

  it('is sent by the server that SMTP_URL names, again when it was refused', async () => {
    const server = await mailServer(1);
    const world = await worldWith({ SMTP_URL: server.url });
    await ask(world);
    const arrived = await server.next();
    expect(arrived).toMatch(/^To: ada@example\.test\r$/m);
    expect(arrived).toMatch(/^Message-ID: <[0-9a-f-]{36}@rungs>\r$/m);
  }, 20_000);

  it('does not leave for an act that was undone', async () => {
    const server = await mailServer();
    const world = await worldWith({ SMTP_URL: server.url });
    const org = await world.organization();
    const undone = org.within(async () => {
      await world.app.get(Mailer).send({ ...mail, subject: 'never' });
      throw new Error('changed my mind');
    });
    await expect(undone).rejects.toThrow('changed my mind');
    await org.within(() => world.app.get(Mailer).send({ ...mail, subject: 'control' }));
    expect(await server.next()).toContain('Subject: control');
  }, 20_000);

  it('holds up no request when the mail server takes the connection and says nothing', async () => {
    const silent = await listen(createServer(() => undefined));
    const world = await worldWith({
      SMTP_URL: `smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`,
      WORKERS: 'false',
    });
    const began = performance.now();
    await ask(world);
    expect(performance.now() - began).toBeLessThan(1_000);
    silent.close();
  });

  it('lies encrypted in the queue, because it may carry a link that signs somebody in', async () => {
    const world = await worldWith({ WORKERS: 'false' });
    await ask(world);
    const rows = await world.app
      .get(DataSource)
      .query<{ data: string }[]>(`select data::text as data from jobs.job where name = 'mail'`);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map(({ data: text }) => text).join()).not.toMatch(/s3cret-token|ada@example/);
  });

  it('becomes a file and a page where there is no mail server', async () => {
    const world = await worldWith({});
    await ask(world);
    const names = await until(() => readdirSync(join(data, 'mail')).filter((name) => name.endsWith('.json')));
    expect(names.length).toBeGreaterThan(0);
    const eml = readdirSync(join(data, 'mail')).find((name) => name.endsWith('.eml')) ?? '';
    expect(readFileSync(join(data, 'mail', eml), 'utf8')).toContain('To: ada@example.test');
    const { text } = await world.asNobody().get('/dev/mail').expect(200);
    expect(text).toContain('<a href="https://rungs.test/reset?token=s3cret-token">');
  });

  it.each([
    ['in production', { NODE_ENV: 'production' }],
    ['beside a database of somebody else', { DATABASE_URL: 'postgres://elsewhere/rungs' }],
    ['with a mail server', { SMTP_URL: 'smtp://127.0.0.1:1' }],
  ])('has no page %s', async (_, environment) => {
    const world = await worldWith({ WORKERS: 'false', ...environment });
    await world.asNobody().get('/dev/mail').expect(404);
  });

  it('has no page for another machine', async () => {
    const world = await worldWith({ WORKERS: 'false' });
    await world.asNobody().get('/dev/mail').expect(200);
    await world.asNobody().get('/dev/mail').set('x-forwarded-for', '203.0.113.7').expect(404);
  });
});

const listen = (server: Server): Promise<Server> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));

/** What is made by a job comes when it comes, within five seconds. */
async function until<T>(look: () => T[]): Promise<T[]> {
  for (const deadline = Date.now() + 5_000; Date.now() < deadline; await sleep(20)) {
    const found = attempt(look);
    if (found.length > 0) return found;
  }
  return [];
}

function attempt<T>(look: () => T[]): T[] {
  try {
    return look();
  } catch {
    return [];
  }
}
