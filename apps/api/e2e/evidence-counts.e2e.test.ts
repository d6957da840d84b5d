import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CoverageView } from '@rungs/contracts/journeys.js';
import { evidenceRecount } from '../src/evidence/index.js';
import { TenantScope } from '../src/platform/tenancy/tenant-scope.js';
import { Progress } from '../src/progress/index.js';
import { withLadder } from './support/ladders.js';
import type { OrganizationInWorld } from './support/organization.js';
import type { PersonInWorld } from './support/people.js';
import { randomly } from './support/randomly.js';
import { openWorld, type World } from './support/world.js';

type Known = { id: string; version: number };

describe('what is counted of evidence', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  async function climbing() {
    const org = await world.organization();
    const { levels } = await withLadder(world, org);
    const grace = await org.person('Grace');
    const ada = await org.person('Ada', { manager: grace });
    const start = { targetLevelId: levels['IC2'] };
    await world.as(ada).post(`/people/${ada.personId}/journeys`).send(start).expect(201);
    return { org, grace, ada, path: `/people/${ada.personId}` };
  }

  async function log(ada: PersonInWorld, fields: object) {
    const wish = { title: 'x', occurredOn: '2026-11-20', ...fields };
    const { body } = await world.as(ada).post(`/people/${ada.personId}/evidence`).send(wish).expect(201);
    return body;
  }

  async function keptAndCounted(org: OrganizationInWorld, { personId }: PersonInWorld) {
    return org.within(async () => {
      const [counted = {}] = await world.app
        .get(TenantScope)
        .rows<Record<string, unknown>>(evidenceRecount, [personId]);
      const facts: Record<string, unknown> = await world.app.get(Progress, { strict: false }).facts(personId);
      return { kept: Object.fromEntries(Object.keys(counted).map((key) => [key, facts[key]])), counted };
    });
  }

  const coverageOf = async (reader: PersonInWorld, path: string): Promise<CoverageView> =>
    (await world.as(reader).get(`${path}/coverage`).expect(200)).body;

  it('equals a recount after any sequence of acts', async () => {
    const { org, ada, path } = await climbing();
    const random = randomly(20_261_124);
    const entries: Known[] = [];
    const change = () => ({
      audience: random.oneOf(['private', 'manager', 'packet']),
      kind: random.oneOf(['project', 'glue', 'mentoring']),
      occurredOn: random.oneOf(['2026-09-30', '2026-10-01', '2026-11-20']),
      competencyKeys: random.oneOf([[], ['delivery'], ['delivery', 'direction']]),
    });
    for (let act = 0; act < 120; act += 1) {
      const entry = random.oneOf([undefined, ...entries]);
      if (!entry) {
        entries.push(await log(ada, change()));
        continue;
      }
      const verb = random.oneOf(['change', 'change', 'words', 'delete', 'restore'] as const);
      const caller = world.as(ada);
      const one = `/evidence/${entry.id}`;
      const sent = {
        change: () => caller.patch(one).send(change()),
        words: () => caller.patch(one).send({ title: 'y', kpi: { name: 'Lead time' } }),
        delete: () => caller.delete(one),
        restore: () => caller.post(`${one}/restoration`),
      };
      const { status, body } = await sent[verb]().set('if-match', `"${entry.version}"`);
      expect([200, 404]).toContain(status);
      if (status === 200) entry.version = body.version;
    }
    const { kept, counted } = await keptAndCounted(org, ada);
    expect(kept).toEqual(counted);
    expect(counted['evidenceTotal']).toBeGreaterThan(counted['evidenceShared'] as number);
    expect(counted['leadershipEvidence']).toBeGreaterThan(0);

    // The board's number is the same as the one spelled out from the entries.
    const { covered, required } = await coverageOf(ada, path);
    const page = await world.as(ada).get(`${path}/journey`).expect(200);
    expect(page.body.coverage).toEqual({ covered, required });
  });

  it('is right when everything comes at once', async () => {
    const { org, ada } = await climbing();
    const wish = { audience: 'manager', competencyKeys: ['delivery'] };
    await Promise.all(Array.from({ length: 8 }, () => log(ada, wish)));
    const { kept, counted } = await keptAndCounted(org, ada);
    expect(kept).toEqual(counted);
    expect(kept['evidenceShared']).toBe(8);
  });

  it('covers an expectation once its bar is reached, and names the evidence', async () => {
    const { ada, grace, path } = await climbing();
    const first = await log(ada, { audience: 'manager', competencyKeys: ['delivery'] });
    const before = await coverageOf(ada, path);
    expect(before).toMatchObject({ targetLevel: { code: 'IC2' }, covered: 0, required: 2 });
    const delivery = ({ expectations }: CoverageView) => expectations.find((one) => one.competencyKey === 'delivery');
    expect(delivery(before)).toMatchObject({
      covered: false,
      bar: { count: 2 },
      count: 1,
      evidenceIds: [first.id],
      missing: { en: 'One more piece of evidence: 1 of 2 so far.' },
    });
    const second = await log(ada, { audience: 'manager', competencyKeys: ['delivery'] });
    const after = await coverageOf(grace, path);
    expect(after.covered).toBe(1);
    expect(delivery(after)).toMatchObject({ covered: true, missing: null, evidenceIds: [second.id, first.id] });

    await world.as(ada).delete(`/evidence/${first.id}`).set('if-match', '"1"').expect(200);
    expect(await coverageOf(grace, path)).toMatchObject({ covered: 0 });
  });

  it('tells the owner alone what sharing a private entry would add', async () => {
    const { ada, grace, path } = await climbing();
    const secret = await log(ada, { competencyKeys: ['direction'] });
    const direction = ({ expectations }: CoverageView) => expectations.find((one) => one.competencyKey === 'direction');
    const hers = await coverageOf(ada, path);
    expect(hers.covered).toBe(0);
    expect(direction(hers)).toMatchObject({
      covered: false,
      count: 0,
      evidenceIds: [],
      sharingWouldAdd: { evidenceIds: [secret.id], covers: true },
    });
    const theirs = await coverageOf(grace, path);
    expect(direction(theirs)).toEqual({ ...direction(hers), sharingWouldAdd: null });
    expect(JSON.stringify(theirs)).not.toContain(secret.id);
  });

  it('is nobody else’s to see', async () => {
    const { org, ada, path } = await climbing();
    const stranger = await (await world.organization()).person('Oscar');
    const readers = [
      await org.person('Hedy', { roles: ['employee', 'hr', 'admin'] }),
      await org.person('Mallory'),
      stranger,
    ];
    for (const reader of readers) await world.as(reader).get(`${path}/coverage`).expect(404);
    const before = await org.person('Sam');
    const { body } = await world.as(before).get(`/people/${before.personId}/coverage`).expect(200);
    expect(body).toEqual({ targetLevel: null, covered: 0, required: 0, expectations: [] });
    await world.as(ada).get(`/people/${before.personId}/coverage`).expect(404);
  });
});
