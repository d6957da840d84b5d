import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Body, Controller, Module, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { Public } from '../src/platform/policy/route-policy.js';
import { openWorld, type World } from './support/world.js';

const secret = randomBytes(32).toString('base64url');

@Controller('probe')
@Public()
class ProbeController {
  @Post('fails/:token')
  fail(
    @Param('token') token: string,
    @Body({ schema: z.object({ note: z.string() }) }) body: { note: string },
  ): object {
    const cause = Object.assign(new Error(`duplicate: ${token}`), {
      detail: `Key (note)=(${body.note})`,
      query: `insert ${body.note}`,
      parameters: [body.note],
    });
    throw new Error(`Could not keep ${token}`, { cause });
  }
}

@Module({ controllers: [ProbeController] })
class ProbeModule {}

describe('the log', () => {
  let world: World;
  let lines: string[];
  beforeAll(async () => {
    lines = [];
    world = await openWorld({
      more: [ProbeModule],
      environment: { LOG_LEVEL: 'trace' },
      logTo: { write: (line: string) => void lines.push(line) },
    });
  });
  afterAll(() => world.close());

  const fail = () =>
    world
      .asNobody()
      .post(`/api/v1/probe/fails/${secret}?code=${secret}`)
      .set({
        authorization: `Bearer rungs_pat_${'0'.repeat(32)}_${secret}`,
        cookie: `rungs_session=${secret}`,
        'x-csrf-token': secret,
      })
      .send({ note: 'a very private note' });

  it('says what happened in ids and codes', async () => {
    const { body } = await fail().expect(500);
    const mine = lines
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter(({ requestId }) => requestId === body.instance);
    expect(mine).toContainEqual(
      expect.objectContaining({ msg: 'request', method: 'POST', route: '/api/v1/probe/fails/:token', status: 500 }),
    );
    expect(mine).toContainEqual(
      expect.objectContaining({ code: 'internal', err: expect.objectContaining({ type: 'Error' }) }),
    );
  });

  it('never holds a secret, a body or a query string, however they come in', async () => {
    await fail();
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.join('')).not.toContain(secret);
    expect(lines.join('')).not.toContain('a very private note');
  });
});

describe('the metrics', () => {
  it('are for who knows the token', async () => {
    const world = await openWorld({ environment: { METRICS_TOKEN: 'a-token-for-metrics' } });
    await world.asNobody().get('/metrics').expect(404);
    await world.asNobody().get('/metrics').set('authorization', 'Bearer another-token-xxxxx').expect(404);
    await world.asNobody().get('/metrics').set('authorization', 'Bearer a-token-for-metrics').expect(200);
    await world.close();
  });

  it('count requests by route, without a token for the machine itself only', async () => {
    const world = await openWorld();
    await world.asNobody().get('/healthz');
    const { text } = await world.asNobody().get('/metrics').expect(200);
    expect(text).toMatch(/rungs_request_duration_seconds_count\{method="GET",route="\/healthz",status="200"\} 1/);
    expect(text).toMatch(/^rungs_pool_connections \d+$/m);
    expect(text).toMatch(/^rungs_live_streams 0$/m);
    await world.asNobody().get('/metrics').set('x-forwarded-for', '203.0.113.7').expect(404);
    await world.close();
  });
});
