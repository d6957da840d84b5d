import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../src/platform/ids.js';
import { TenantScope } from '../src/platform/tenancy/tenant-scope.js';
import { Progress } from '../src/progress/index.js';
import type { OrganizationInWorld } from './support/organization.js';
import type { PersonInWorld } from './support/people.js';
import { openWorld, type World } from './support/world.js';

const transactions = {
  name: 'test.transactions',
  text: `
    select count(distinct xmin::text)::integer as transactions, count(*)::integer as entries,
      (select count(*)::integer from audit_entries where organization_id = $1 and act = 'evidence.created') as audited,
      (select count(*)::integer from live_events where organization_id = $1 and act = 'evidence.created') as told
    from evidence where organization_id = $1`,
};

describe('requests that come at the same time', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  async function crowd(size = 12) {
    const org = await world.organization();
    return { org, people: await Promise.all(Array.from({ length: size }, (_, n) => org.person(`Ada ${n}`))) };
  }

  const log = (who: PersonInWorld, fields: object = {}, key = newId()) =>
    world
      .as(who)
      .post(`/people/${who.personId}/evidence`)
      .set('idempotency-key', key)
      .send({ title: `of ${who.personId}`, occurredOn: '2026-11-20', audience: 'manager', ...fields });

  const kept = async ({ within }: OrganizationInWorld) => {
    const [row] = await within(() => world.app.get(TenantScope).rows<Record<string, number>>(transactions));
    return row ?? {};
  };

  it('share transactions, and each entry is there, counted, audited and told once', async () => {
    const { org, people } = await crowd();
    const answers = await Promise.all(people.map((who) => log(who)));
    expect(answers.map(({ status, body }) => [status, body.title])).toEqual(
      people.map((who) => [201, `of ${who.personId}`]),
    );
    const { transactions: shared = 0, ...counted } = await kept(org);
    expect(counted).toEqual({ entries: 12, audited: 12, told: 12 });
    expect(shared).toBeLessThan(12);
    for (const { personId } of people) {
      const facts = await org.within(() => world.app.get(Progress, { strict: false }).facts(personId));
      expect(facts.evidenceShared).toBe(1);
    }
  });

  it('are not undone by what one of them did wrong', async () => {
    const { org, people } = await crowd();
    const wrong = { contributors: [{ personId: newId() }] };
    const answers = await Promise.all(people.map((who, n) => log(who, n % 4 === 3 ? wrong : {})));
    expect(answers.map(({ status }) => status)).toEqual(people.map((_, n) => (n % 4 === 3 ? 400 : 201)));
    expect(await kept(org)).toMatchObject({ entries: 9, audited: 9, told: 9 });
  });

  it('are counted one after the other when they are of one person', async () => {
    const { org, people } = await crowd(2);
    await Promise.all(people.flatMap((who) => Array.from({ length: 6 }, () => log(who).expect(201))));
    for (const { personId } of people) {
      const facts = await org.within(() => world.app.get(Progress, { strict: false }).facts(personId));
      expect(facts.evidenceShared).toBe(6);
    }
  });

  it('happen once under one Idempotency-Key, also when both come at once', async () => {
    const { org, people } = await crowd(4);
    const answers = await Promise.all(
      people.flatMap((who) => {
        const key = newId();
        return [log(who, {}, key), log(who, {}, key)];
      }),
    );
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(4);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    expect(await kept(org)).toMatchObject({ entries: 4, audited: 4 });
  });

  it('take an id for themselves even when two name the same one', async () => {
    const { org, people } = await crowd(6);
    const id = newId();
    const answers = await Promise.all(people.map((who) => log(who, { id })));
    expect(answers.map(({ status }) => status)).toEqual(people.map(() => 201));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(6);
    expect(answers.map(({ body }) => body.personId)).toEqual(people.map(({ personId }) => personId));
    expect(await kept(org)).toMatchObject({ entries: 6 });
  });

  it('never meet those of another organization', async () => {
    const [ours, theirs] = await Promise.all([crowd(6), crowd(6)]);
    const strange = (who: PersonInWorld, n: number) =>
      world.as(who).get(`/people/${ours.people[n]?.personId ?? ''}/journey`);
    const [, , own, refused] = await Promise.all([
      Promise.all(ours.people.map((who) => log(who).expect(201))),
      Promise.all(theirs.people.map((who) => log(who).expect(201))),
      Promise.all(ours.people.map((who) => world.as(who).get(`/people/${who.personId}/journey`).expect(200))),
      Promise.all(theirs.people.map((who, n) => strange(who, n))),
    ]);
    expect(own.map(({ body }) => body.person.id)).toEqual(ours.people.map(({ personId }) => personId));
    expect(refused.map(({ status }) => status)).toEqual(refused.map(() => 404));
    expect([await kept(ours.org), await kept(theirs.org)]).toMatchObject([{ entries: 6 }, { entries: 6 }]);
  });

  it('read each what they may, and one who may not changes nothing for the others', async () => {
    const { people } = await crowd(9);
    const [owner, ...others] = people as [PersonInWorld, ...PersonInWorld[]];
    const page = (who: PersonInWorld, personId: string) => world.as(who).get(`/people/${personId}/journey`);
    const answers = await Promise.all([
      ...others.map((who) => page(who, owner.personId)),
      page(owner, owner.personId),
      page(owner, newId()),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([...others.map(() => 404), 200, 404]);
  });
});
