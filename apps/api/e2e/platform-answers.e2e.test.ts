import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module, Post, SerializeOptions } from '@nestjs/common';
import request from 'supertest';
import { z } from 'zod';
import { Department } from '../src/identity/index.js';
import { RawJson } from '../src/platform/http/raw-json.js';
import { newId } from '../src/platform/ids.js';
import { Allow } from '../src/platform/policy/route-policy.js';
import { isMember } from '../src/platform/policy/policy.js';
import { TenantScope } from '../src/platform/tenancy/tenant-scope.js';
import { openWorld, type World } from './support/world.js';

@Controller('probe')
@Allow('probe', isMember)
@SerializeOptions({ schema: z.object({ name: z.string() }) })
class ProbeController {
  constructor(private readonly scope: TenantScope) {}

  @Get('more-than-promised')
  more(): object {
    return { name: 'Ada', salary: 1 };
  }

  @Get('raw')
  raw(): RawJson {
    return new RawJson('{"name": "from Postgres"}');
  }

  @Post('drift')
  async drift(): Promise<object> {
    await this.scope.repository(Department).insert({ id: newId(), name: 'Never' });
    return { name: 42 };
  }
}

@Module({ controllers: [ProbeController] })
class ProbeModule {}

describe('answers', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ more: [ProbeModule] });
  });
  afterAll(() => world.close());

  const person = async () => (await world.organization()).person('Ada');

  it('say what their contract names and no more', async () => {
    const { body } = await world
      .as(await person())
      .get('/probe/more-than-promised')
      .expect(200);
    expect(body).toEqual({ name: 'Ada' });
  });

  it('pass unparsed when Postgres wrote them', async () => {
    const answer = await world
      .as(await person())
      .get('/probe/raw')
      .expect(200);
    expect(answer.text).toBe('{"name": "from Postgres"}');
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
  });

  it('that break their contract are our fault and undo the change', async () => {
    const ada = await person();
    const { body } = await world.as(ada).post('/probe/drift').expect(500);
    expect(body).toMatchObject({ code: 'internal', status: 500 });
    expect(body.detail).toBeUndefined();
    const scope = world.app.get(TenantScope);
    expect(await scope.run(ada.organizationId, () => scope.repository(Department).countBy({}))).toBe(0);
  });

  it('are kept by nobody and run nothing', async () => {
    const { headers } = await world.as(await person()).get('/probe/raw');
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'cross-origin-resource-policy': 'same-origin',
    });
  });

  it('carry those headers also when they refuse', async () => {
    const { headers } = await world.asNobody().get('/api/v1/nowhere').expect(404);
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  });

  it('ask browsers for https only where they came over https', async () => {
    const behindProxy = await openWorld({ environment: { TRUST_PROXY: 'true' } });
    const get = () => request(behindProxy.app.getHttpServer()).get('/healthz');
    expect((await get().set('x-forwarded-proto', 'https')).headers['strict-transport-security']).toMatch(
      /max-age=\d{8}/,
    );
    expect((await get()).headers['strict-transport-security']).toBeUndefined();
    await behindProxy.close();
  });
});
