import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Module, Param, Post } from '@nestjs/common';
import { Department } from '../src/identity/index.js';
import { newId } from '../src/platform/ids.js';
import { Allow } from '../src/platform/policy/route-policy.js';
import { isMember } from '../src/platform/policy/policy.js';
import { TenantScope } from '../src/platform/tenancy/tenant-scope.js';
import { openWorld, type World } from './support/world.js';

const lock = { name: 'probe.lock', text: 'select $1::uuid, pg_advisory_xact_lock($2)' };
const fail = { name: 'probe.fail', text: 'select $1::uuid, 1 / $2::int' };

/** Each first attempt holds one lock until the other holds the other: a deadlock, which ends one of the two. */
@Controller('probe')
@Allow('probe', isMember)
class ProbeController {
  attempts = 0;
  private readonly arrived = new Set<string>();
  private readonly both = Promise.withResolvers<undefined>();

  constructor(private readonly scope: TenantScope) {}

  @Post('crosswise/:first/:second')
  async crosswise(@Param('first') first: string, @Param('second') second: string): Promise<object> {
    this.attempts += 1;
    await this.scope.repository(Department).insert({ id: newId(), name: `${first}${second}` });
    await this.scope.rows(lock, [Number(first)]);
    if (this.arrived.add(first).size === 2) this.both.resolve(undefined);
    await this.both.promise;
    await this.scope.rows(lock, [Number(second)]);
    return {};
  }

  @Post('broken')
  async broken(): Promise<object> {
    this.attempts += 1;
    await this.scope.rows(fail, [0]);
    return {};
  }
}

@Module({ controllers: [ProbeController] })
class ProbeModule {}

describe('a change that the database undid', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ more: [ProbeModule] });
  });
  afterAll(() => world.close());

  it('is begun again by itself after a deadlock, and happens once', async () => {
    const org = await world.organization();
    const [ada, grace] = [await org.person('Ada'), await org.person('Grace')];
    const cross = (who: typeof ada, path: string) => world.as(who).post(`/probe/crosswise/${path}`).send({});
    const answers = await Promise.all([cross(ada, '1/2'), cross(grace, '2/1')]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(world.app.get(ProbeController).attempts).toBe(3);
    const names = await org.within(() => world.app.get(TenantScope).repository(Department).find({}));
    expect(names.map(({ name }) => name).toSorted()).toEqual(['12', '21']);
  });

  it('is not begun again for a reason that stays', async () => {
    const before = world.app.get(ProbeController).attempts;
    await world
      .as(await (await world.organization()).person('Ada'))
      .post('/probe/broken')
      .send({})
      .expect(500);
    expect(world.app.get(ProbeController).attempts).toBe(before + 1);
  });
});
