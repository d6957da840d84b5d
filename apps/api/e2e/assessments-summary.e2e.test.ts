import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { assessmentsRecount } from '../src/assessments/index.js';
import { TenantScope } from '../src/platform/tenancy/tenant-scope.js';
import { Progress } from '../src/progress/index.js';
import { type Assessed, assessedTeam, writer } from './support/assessments.js';
import type { PersonInWorld } from './support/people.js';
import { randomly } from './support/randomly.js';
import { openWorld, type World } from './support/world.js';

describe('kept counts of assessments', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  it('equal a recount after any sequence of acts of both', async () => {
    const { org, owner, manager, levels } = await assessedTeam(world);
    const random = randomly(1_764_150);
    const desk = (by: PersonInWorld) => ({
      by,
      ...writer(world, by, owner.personId),
      draft: undefined as Assessed | undefined,
      gone: undefined as Assessed | undefined,
    });
    const desks = [desk(owner), desk(manager)];
    const seen = new Set<number>();
    for (let turn = 1; turn <= 300; turn += 1) {
      const at = random.oneOf(desks);
      const act = random.oneOf(['say', 'say', 'publish', 'publish', 'delete', 'restore'] as const);
      const known = act === 'restore' ? at.gone : at.draft;
      if (!known) at.draft ??= await at.begin(levels['IC2']);
      else {
        const said = { delivery: random.oneOf(['meets', null] as const), direction: 'exceeds' } as const;
        const { status, body } = await {
          say: () => at.based('patch', known).send({ answers: at.answersFor(known, said) }),
          publish: () => at.based('post', known, '/publication').send({}),
          delete: () => at.based('delete', known),
          restore: () => at.based('post', known, '/restoration'),
        }[act]();
        // What the state of things does not take is refused, and must then change no count either.
        expect([200, 409]).toContain(status);
        if (status === 200) {
          if (act === 'delete') at.gone = { ...known, ...body };
          if (act === 'restore') at.gone = undefined;
          at.draft = act === 'say' || act === 'restore' ? body : undefined;
        }
      }
      if (turn % 5 === 0) seen.add(await kept());
    }
    expect(seen.size).toBeGreaterThan(3);

    function kept(): Promise<number> {
      return org.within(async () => {
        type Counted = { selfAssessments: number };
        const [counted] = await world.app.get(TenantScope).rows<Counted>(assessmentsRecount, [owner.personId]);
        const { selfAssessments } = await world.app.get(Progress).facts(owner.personId);
        expect(selfAssessments).toBe(counted?.selfAssessments);
        return selfAssessments;
      });
    }
  });

  it('lead to the signal of the practice: what was published about oneself, and nothing else', async () => {
    const { owner, manager, of, levels } = await assessedTeam(world);
    const self = writer(world, owner, owner.personId);
    const signal = async () => {
      const { body } = await world.as(manager).get(`${of}/journey`).expect(200);
      const signals = body.signals as { key: string; value: number; met: boolean; required: boolean }[];
      return signals.find(({ key }) => key === 'self_assessment');
    };
    expect(await signal()).toMatchObject({ value: 0, met: false, required: true });
    await writer(world, manager, owner.personId).assess(levels['IC2'], { delivery: 'meets' });
    const draft = await self.say(await self.begin(levels['IC1']), { delivery: 'meets', direction: 'meets' });
    expect(await signal()).toMatchObject({ value: 0, met: false });
    await self.publish(draft);
    expect(await signal()).toMatchObject({ value: 1, met: true });
  });
});
