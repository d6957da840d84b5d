import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Body, Controller, Get, Module, Post } from '@nestjs/common';
import { z } from 'zod';
import { Public } from '../src/platform/policy/route-policy.js';
import { openWorld, type World } from './support/world.js';

const gates: (() => void)[] = [];

@Controller('probe')
@Public()
class ProbeController {
  /** Answers when the test lets it. */
  @Get('slow')
  async slow(): Promise<object> {
    await new Promise<void>((resolve) => gates.push(resolve));
    return {};
  }

  @Post('echo')
  echo(@Body({ schema: z.object({ text: z.string() }) }) body: { text: string }): object {
    return { length: body.text.length };
  }
}

@Module({ controllers: [ProbeController] })
class ProbeModule {}

const isProblem =
  (status: number, code: string) => (answer: { status: number; headers: Record<string, string>; body: object }) => {
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.body).toMatchObject({ status, code });
    expect(answer.status).toBe(status);
  };

describe('what cannot be taken', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ more: [ProbeModule] });
  });
  afterAll(() => world.close());

  const echo = () => world.asNobody().post('/api/v1/probe/echo');

  it('takes what is in order: the control', () =>
    echo()
      .send({ text: 'x'.repeat(200_000) })
      .expect(201, { length: 200_000 }));
  it('is more than 256 kB', () =>
    echo()
      .send({ text: 'x'.repeat(300_000) })
      .expect(isProblem(413, 'too_large')));
  it('is no JSON', () =>
    echo().set('content-type', 'application/json').send('{"text": ').expect(isProblem(400, 'malformed')));
  it('is nothing at all', () => echo().set('content-type', 'application/json').expect(isProblem(400, 'malformed')));
  it('is of another type', () =>
    echo().set('content-type', 'application/xml').send('<a/>').expect(isProblem(415, 'unsupported_media_type')));
  it('poisons a prototype', () =>
    echo()
      .set('content-type', 'application/json')
      .send('{"__proto__": {"x": 1}, "text": "x"}')
      .expect(isProblem(400, 'malformed')));
  it('is an address that nobody has', () =>
    world.asNobody().get('/api/v1/nowhere').expect(isProblem(404, 'not_found')));
  it('is an address outside the API', () => world.asNobody().post('/nowhere').expect(isProblem(404, 'not_found')));
  it('is a method that the address does not know', () =>
    world.asNobody().options('/api/v1/probe/echo').expect(isProblem(404, 'not_found')));
  it('is an address that cannot be decoded', () =>
    world.asNobody().get('/api/v1/probe/%E0%A4%A').expect(isProblem(400, 'malformed')));
  it('answers HEAD without a body', () => world.asNobody().head('/api/v1/nowhere').expect(404));

  it('has more than a hundred parameters', async () => {
    const query = (count: number) => Array.from({ length: count }, (_, n) => `a${n}=1`).join('&');
    await world
      .asNobody()
      .get(`/healthz?${query(100)}`)
      .expect(200);
    await world
      .asNobody()
      .get(`/healthz?${query(101)}`)
      .expect(isProblem(414, 'uri_too_long'));
  });

  it.each([
    ['ten thousand parameters', `GET /healthz?${'a=1&'.repeat(10_000)} HTTP/1.1\r\nhost: x\r\n\r\n`, 431],
    ['huge headers', `GET /healthz HTTP/1.1\r\nhost: x\r\nx-big: ${'x'.repeat(40_000)}\r\n\r\n`, 431],
    ['no HTTP', 'hello\r\n\r\n', 400],
  ])('is %s, said before there is a request', async (_, text, status) => {
    const answer = await raw(world, text);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).toContain('content-type: application/problem+json');
    expect(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')))).toMatchObject({ status });
  });
});

describe('too much at once', () => {
  it('is refused early, while health and sign-in keep a share', async () => {
    const world = await openWorld({ more: [ProbeModule], environment: { MAX_IN_FLIGHT: '2' } });
    const slow = () =>
      world
        .asNobody()
        .get('/api/v1/probe/slow')
        .then(({ status }) => status);
    const held = [slow(), slow()];
    while (gates.length < 2) await new Promise((resolve) => setImmediate(resolve));
    const refused = await world.asNobody().get('/api/v1/probe/slow').expect(isProblem(503, 'unavailable'));
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    await world.asNobody().get('/healthz').expect(200);
    await world
      .asNobody()
      .get('/api/v1/session')
      .expect(({ status }) => expect(status).not.toBe(503));
    for (const open of gates.splice(0)) open();
    expect(await Promise.all(held)).toEqual([200, 200]);
    const again = slow();
    while (gates.length < 1) await new Promise((resolve) => setImmediate(resolve));
    for (const open of gates.splice(0)) open();
    expect(await again).toBe(200);
    await world.close();
  });

  it('from one person is refused to that person only', async () => {
    const world = await openWorld({ environment: { REQUESTS_PER_MINUTE: '3' } });
    const org = await world.organization();
    const [ada, grace] = [await org.person('Ada'), await org.person('Grace')];
    for (let n = 0; n < 3; n += 1) await world.as(ada).get('/audit').expect(403);
    const refused = await world.as(ada).get('/audit').expect(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    await world.as(grace).get('/audit').expect(403);
    await world.close();
  });
});

describe('the quota as it is unless somebody sets it', () => {
  it('lets one person load the busiest page ten times at once', async () => {
    const world = await openWorld();
    const ada = await (await world.organization()).person('Ada');
    const load = () => Promise.all(Array.from({ length: 12 }, () => world.as(ada).get('/session')));
    for (let page = 0; page < 10; page += 1) {
      expect((await load()).map(({ status }) => status)).toEqual(Array(12).fill(200));
    }
    await world.close();
  });
});

function raw(world: World, text: string): Promise<string> {
  const { port } = world.app.getHttpServer().address() as AddressInfo;
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.setEncoding('utf8').on('data', (chunk: string) => (answer += chunk));
    socket
      .on('close', () => resolve(answer))
      .on('error', (error: NodeJS.ErrnoException) => (answer ? resolve(answer) : reject(error)));
  });
}
