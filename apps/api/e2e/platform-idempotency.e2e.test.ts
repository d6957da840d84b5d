import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Body, Controller, Module, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Department } from '../src/identity/index.js';
import { problem } from '../src/platform/http/problem.js';
import { AnswersOnce } from '../src/platform/idempotency/answers-once.js';
import { IdempotencyKeys } from '../src/platform/idempotency/idempotency-keys.js';
import { newId } from '../src/platform/ids.js';
import { Allow } from '../src/platform/policy/route-policy.js';
import { isMember } from '../src/platform/policy/policy.js';
import { TenantScope } from '../src/platform/tenancy/tenant-scope.js';
import type { OrganizationInWorld } from './support/organization.js';
import type { PersonInWorld } from './support/people.js';
import { openWorld, type World } from './support/world.js';

const bodySchema = z.object({ name: z.string(), fail: z.boolean().default(false) });

@Controller('probe')
@Allow('probe', isMember)
class ProbeController {
  constructor(private readonly scope: TenantScope) {}

  @Post('secrets')
  @AnswersOnce()
  secret(): Promise<object> {
    return this.add('with a secret');
  }

  @Post(':place')
  async create(
    @Param('place') place: string,
    @Body({ schema: bodySchema }) { name, fail }: z.infer<typeof bodySchema>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const made = await this.add(`${place} ${name}`);
    // Long enough that two requests at once overlap.
    await this.scope.rows({ name: 'probe.pause', text: 'select pg_sleep(0.1), $1::uuid' });
    if (fail) throw problem(409, 'probe_failed', 'As asked.');
    void reply.header('etag', '"1"');
    return made;
  }

  private async add(name: string): Promise<object> {
    const { id } = await this.scope.repository(Department).insert({ id: newId(), name: `${name} ${newId()}` });
    return { id };
  }
}

@Module({ controllers: [ProbeController] })
class ProbeModule {}

describe('a POST with an Idempotency-Key', () => {
  let world: World;
  let org: OrganizationInWorld;
  let ada: PersonInWorld;
  beforeAll(async () => {
    world = await openWorld({ more: [ProbeModule] });
  });
  beforeEach(async () => {
    org = await world.organization();
    ada = await org.person('Ada');
  });
  afterAll(() => world.close());

  type Wish = { as?: PersonInWorld; path?: string; body?: object };
  const post = (key: string, { as = ada, path = '/probe/here', body = { name: 'x' } }: Wish = {}) =>
    world.as(as).post(path).set('idempotency-key', key).send(body);
  const made = () => org.within(() => world.app.get(TenantScope).repository(Department).countBy({}));

  it('happens once and answers twice alike', async () => {
    const first = await post('k').expect(201);
    const second = await post('k').expect(201);
    expect(second.body).toEqual(first.body);
    expect(second.headers).toMatchObject({
      etag: '"1"',
      'idempotency-replayed': 'true',
      'content-type': first.headers['content-type'],
    });
    expect(first.headers['idempotency-replayed']).toBeUndefined();
    expect(await made()).toBe(1);
  });

  it('happens twice under two keys: the control', async () => {
    await post('k').expect(201);
    await post('l').expect(201);
    expect(await made()).toBe(2);
  });

  it('happens once also when both come at the same time', async () => {
    const answers = await Promise.all([post('k'), post('k'), post('k')]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(await made()).toBe(1);
  });

  it.each([
    ['body', { body: { name: 'y' } }],
    ['address', { path: '/probe/there' }],
  ])('refuses a key that was used with another %s', async (_, other) => {
    await post('k').expect(201);
    const { body } = await post('k', other).expect(422);
    expect(body.code).toBe('idempotency_key_reused');
    expect(await made()).toBe(1);
  });

  it('may be repeated after it failed', async () => {
    await post('k', { body: { name: 'x', fail: true } }).expect(409);
    await post('k').expect(201);
    expect(await made()).toBe(1);
  });

  it('does not meet the key of somebody else', async () => {
    await post('k').expect(201);
    const answer = await post('k', { as: await org.person('Grace') }).expect(201);
    expect(answer.headers['idempotency-replayed']).toBeUndefined();
  });

  it('that answers with a secret does not keep it', async () => {
    await post('k', { path: '/probe/secrets' }).expect(201);
    const { body } = await post('k', { path: '/probe/secrets' }).expect(409);
    expect(body.code).toBe('already_done');
    expect(await made()).toBe(1);
  });

  it('refuses a key that is none', () => post('', {}).expect(400));

  it('forgets the key after a day', async () => {
    const scope = world.app.get(TenantScope);
    await post('k').expect(201);
    await org.within(() =>
      scope.rows({
        name: 'probe.age',
        text: `update idempotency_keys set created_at = now() - interval '25 hours' where organization_id = $1`,
      }),
    );
    await org.within(() => world.app.get(IdempotencyKeys).forgetOld());
    expect((await post('k').expect(201)).headers['idempotency-replayed']).toBeUndefined();
  });
});
