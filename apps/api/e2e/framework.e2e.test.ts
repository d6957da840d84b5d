import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { JobHandlers } from '../src/platform/jobs/job-handlers.js';
import { TenantScope } from '../src/platform/tenancy/tenant-scope.js';
import { withLadder } from './support/ladders.js';
import { naughtyTexts } from './support/naughty-texts.js';
import type { OrganizationInWorld } from './support/organization.js';
import type { PersonInWorld } from './support/people.js';
import { openWorld, type World } from './support/world.js';

const asking = (en: string[]) => ({ practices: { 'soft-skills': { prompts: { en } } } });
const forgetChanges = {
  name: 'test.forget-changes',
  text: 'update framework_versions set changes = null where organization_id = $1',
};
const tellAs = {
  name: 'test.tell-as',
  text: 'update framework_versions set changes = $2::jsonb where organization_id = $1 and number = 1',
};

type Step = Readonly<{ met: number; required: number }>;

describe('the framework', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  async function house() {
    const org = await world.organization();
    const hr = await org.person('Hedy', { roles: ['employee', 'hr'] });
    const grace = await org.person('Grace');
    const ada = await org.person('Ada', { manager: grace });
    return { org, hr, grace, ada };
  }

  const change = (who: PersonInWorld, version: number, said: object) =>
    world.as(who).put('/framework').set('if-match', `"${version}"`).send(said);

  const signalsFor = async (who: PersonInWorld, of = who) => {
    const { body } = await world.as(who).get(`/people/${of.personId}/journey`).expect(200);
    const { signals, steps } = body as {
      signals: { key: string; threshold: number; required: boolean }[];
      steps: Step[];
    };
    return { steps, of: (key: string) => signals.find((signal) => signal.key === key) };
  };

  /** What the job does that a change asks for. */
  const renewed = (org: OrganizationInWorld) =>
    org.within(async () => {
      const job = world.app.get(JobHandlers).handlers.find(({ queue }) => queue === 'progress.recompute');
      await job?.run({ after: null }, { jobId: 'a job', signal: new AbortController().signal });
    });

  it('is the same for everybody until somebody says otherwise', async () => {
    const { ada, hr } = await house();
    const { body, headers } = await world.as(ada).get('/framework').expect(200);
    expect(headers['etag']).toBe('"0"');
    expect(body).toMatchObject({ version: 0, abilities: [] });
    expect(body.steps[1]).toMatchObject({ step: 2, name: { en: 'Find impact areas', es: 'Encontrar dónde influir' } });
    expect(body.practices).toHaveLength(17);
    const [sponge] = body.practices as { prompts: { en: string[]; es: string[] }; came: object }[];
    expect([sponge?.prompts.en.length, sponge?.prompts.es.length]).toEqual([3, 3]);
    expect(sponge).toMatchObject(sponge?.came ?? {});
    expect(body.signals).toContainEqual(
      expect.objectContaining({ key: 'key_players', measure: 'count', threshold: 3, required: true }),
    );
    expect((await world.as(hr).get('/framework')).body.abilities).toEqual(['change']);
  });

  it('asks each person for what the organization asks for, from the next page on', async () => {
    const { hr, ada } = await house();
    const before = (await signalsFor(ada)).steps[3]?.required ?? 0;
    const said = { key_players: { threshold: 5 }, target_date: { required: false } };
    await change(hr, 0, { signals: said, reason: 'Five, as we said at the offsite.' }).expect(200);
    const { of, steps } = await signalsFor(ada);
    expect(of('key_players')).toMatchObject({ threshold: 5, required: true });
    expect(of('target_date')).toMatchObject({ required: false });
    expect(steps[3]?.required).toBe(before - 1);
  });

  it('is renewed on the boards, which keep how far everybody is', async () => {
    const { org, hr, grace, ada } = await house();
    const { levels } = await withLadder(world, org);
    await world.as(ada).post(`/people/${ada.personId}/journeys`).send({ targetLevelId: levels['IC2'] }).expect(201);
    const steps = async () => (await world.as(grace).get('/team').expect(200)).body.items[0].steps as Step[];
    const before = await steps();
    await change(hr, 0, { signals: { key_players: { required: false } } }).expect(200);
    await renewed(org);
    expect((await steps())[0]).toEqual({ met: before[0]?.met, required: (before[0]?.required ?? 0) - 1 });
  });

  it('never rewrites what had been reached when a step was left', async () => {
    const { org, hr, ada } = await house();
    const { levels } = await withLadder(world, org);
    const start = { targetLevelId: levels['IC2'] };
    const { body } = await world.as(ada).post(`/people/${ada.personId}/journeys`).send(start).expect(201);
    const then = (await signalsFor(ada)).steps[0];
    const up = `/journeys/${body.journey.id}/advance`;
    await world.as(ada).post(up).set('if-match', `"${body.journey.version}"`).send({}).expect(200);
    await change(hr, 0, { signals: { open_commitments: { required: false } } }).expect(200);
    await renewed(org);
    const now = await world.as(ada).get(`/people/${ada.personId}/journey`);
    expect(now.body.journey.visits).toMatchObject([
      { step: 1, reached: then },
      { step: 2, reached: null },
    ]);
    expect(now.body.steps[0]).not.toEqual(then);
  });

  it('speaks in the words of the organization', async () => {
    const { hr, ada } = await house();
    const words = { name: { en: 'Watch first', es: 'Primero mira' }, guidance: { en: 'Look around.', es: 'Mira.' } };
    const name = { en: 'People we learn from', es: 'De quién aprendemos' };
    await change(hr, 0, { practices: { 'become-a-sponge': words }, signals: { key_players: { name } } }).expect(200);
    const page = await world.as(ada).get(`/people/${ada.personId}/journey`);
    expect(page.body.wording).toEqual({ 'become-a-sponge': words });
    expect((await signalsFor(ada)).of('key_players')).toMatchObject({ name, measure: 'count', direction: 'at_least' });
    const framework = await world.as(ada).get('/framework');
    expect(framework.body.practices[0]).toMatchObject({ ...words, came: { name: { en: 'Become a sponge' } } });
  });

  it('calls the steps and asks what the organization says, each language by itself', async () => {
    const { hr, ada } = await house();
    const session = async (who = ada) => (await world.as(who).get('/session').expect(200)).body.stepNames;
    expect(await session()).toEqual({});
    const prompts = { en: ['Who was thanked?', 'What went wrong?'] };
    const steps = { 2: { name: { es: 'Buscar el hueco' } }, 3: { name: { en: 'Deliver impact' } } };
    await change(hr, 0, { steps, practices: { 'become-a-sponge': { prompts } } }).expect(200);
    expect(await session()).toEqual({ 2: { es: 'Buscar el hueco' } });
    const page = await world.as(ada).get(`/people/${ada.personId}/journey`).expect(200);
    expect(page.body.wording).toEqual({ 'become-a-sponge': { prompts } });
    const { body } = await world.as(ada).get('/framework').expect(200);
    expect(body.steps[1].name).toEqual({ en: 'Find impact areas', es: 'Buscar el hueco' });
    expect(body.practices[0].prompts).toEqual({ ...prompts, es: body.practices[0].came.prompts.es });
    await change(hr, 1, {}).expect(200);
    expect(await session()).toEqual({});
    expect((await world.as(ada).get(`/people/${ada.personId}/journey`)).body.wording).toEqual({});
  });

  it('tells who changed what, when and why, the latest first', async () => {
    const { hr, ada } = await house();
    await change(hr, 0, { signals: { key_players: { threshold: 5 } }, reason: 'Too few.' }).expect(200);
    await change(hr, 1, { signals: { key_players: { threshold: 5 }, target_date: { required: false } } }).expect(200);
    const { body } = await world.as(ada).get('/framework/versions').expect(200);
    expect(body.items).toMatchObject([
      { version: 2, changedBy: 'Hedy', changes: [{ what: 'required', signal: 'target_date', to: false }] },
      { version: 1, reason: 'Too few.', changes: [{ what: 'threshold', signal: 'key_players', from: 3, to: 5 }] },
    ]);
  });

  it('tells the words before and after, whatever is said later', async () => {
    const { hr, ada, org } = await house();
    const prompts = { es: ['¿Qué viste?'] };
    const named = { steps: { 1: { name: { en: 'Land' } } } };
    await change(hr, 0, { ...named, practices: { 'pace-yourself': { prompts } } }).expect(200);
    await change(hr, 1, {}).expect(200);
    const history = async (query = '') => (await world.as(ada).get(`/framework/versions${query}`).expect(200)).body;
    const [came] = (await world.as(ada).get('/framework')).body.practices.slice(2);
    const first = [
      { what: 'step_name', step: 1, language: 'en', from: 'Settle in', to: 'Land' },
      { what: 'prompts', practice: 'pace-yourself', language: 'es', from: came.prompts.es, to: prompts.es },
    ];
    const back = first.map((told) => ({ ...told, from: told.to, to: told.from }));
    const { items } = await history();
    expect(items).toMatchObject([{ changes: back }, { changes: first }]);

    const page = await history('?limit=1');
    expect(page.items).toEqual(items.slice(0, 1));
    const rest = await history(`?limit=1&cursor=${page.nextCursor}`);
    expect(rest).toEqual({ items: items.slice(1), nextCursor: null });

    // What was changed before changes were kept is told from the versions.
    await org.within(() => world.app.get(TenantScope).rows(forgetChanges));
    expect((await history()).items).toEqual(items);
    // And what was kept stays, whatever a release comes to say instead.
    const told = JSON.stringify([{ ...first[0], from: 'Arrive' }]);
    await org.within(() => world.app.get(TenantScope).rows(tellAs, [told]));
    expect((await history()).items[1].changes).toMatchObject([{ from: 'Arrive', to: 'Land' }]);
  });

  it('keeps words of any kind as they are, or says what is wrong with them', async () => {
    const { hr, ada } = await house();
    let version = 0;
    const answers = new Set<number>();
    for (const text of naughtyTexts) {
      const words = { steps: { 2: { name: { es: text } } }, practices: { 'soft-skills': { prompts: { es: [text] } } } };
      const { status, body } = await change(hr, version, words);
      answers.add(status);
      if (status === 400) {
        expect(body.errors[0].pointer).toMatch(/^\/(steps\/2\/name|practices\/soft-skills\/prompts)\/es/);
        continue;
      }
      expect([status, body.steps[1].name.es]).toEqual([200, text]);
      version = body.version;
      const { stepNames } = (await world.as(ada).get('/session').expect(200)).body;
      expect(stepNames).toEqual({ 2: { es: text } });
      const { wording } = (await world.as(ada).get(`/people/${ada.personId}/journey`).expect(200)).body;
      expect(wording['soft-skills'].prompts.es).toEqual([text]);
    }
    expect([...answers].toSorted()).toEqual([200, 400]);
    expect(version).toBeGreaterThan(20);
  });

  it('is changed by its keepers only, each seeing what they change', async () => {
    const { hr, grace, ada } = await house();
    await change(ada, 0, {}).expect(403);
    await change(grace, 0, {}).expect(403);
    const both = await Promise.all(
      [1, 2].map((threshold) => change(hr, 0, { signals: { key_players: { threshold } } })),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    const [done, late] = both.toSorted((a, b) => a.status - b.status);
    const { abilities: _, ...now } = done?.body as { abilities: string[] };
    expect(late?.body).toMatchObject({ code: 'stale', current: now });
  });

  it.each<[string, object, string]>([
    ['a signal that nobody knows', { signals: { luck: { required: true } } }, '/signals/luck'],
    ['nothing at all', { signals: { key_players: { threshold: 0 } } }, '/signals/key_players/threshold'],
    [
      'more than everything',
      { signals: { expectations_covered: { threshold: 400 } } },
      '/signals/expectations_covered/threshold',
    ],
    ['a practice that nobody knows', { practices: { flattery: {} } }, '/practices/flattery'],
    ['a fifth step', { steps: { 5: { name: { en: 'Rest' } } } }, '/steps/5'],
    ['two steps of one name', { steps: { 2: { name: { en: 'settle in ' } } } }, '/steps/2/name/en'],
    ['a name of two lines', { steps: { 2: { name: { en: 'Look\naround' } } } }, '/steps/2/name/en'],
    ['a name that fills the stair', { steps: { 2: { name: { en: 'L'.repeat(41) } } } }, '/steps/2/name/en'],
    ['a language that nobody reads', { steps: { 2: { name: { de: 'Suchen' } } } }, '/steps/2/name'],
    ['no question', asking([]), '/practices/soft-skills/prompts/en'],
    ['a questionnaire', asking(Array.from({ length: 7 }, (_, n) => `Q${n}?`)), '/practices/soft-skills/prompts/en'],
    ['an essay', asking(['q'.repeat(301)]), '/practices/soft-skills/prompts/en/0'],
    ['the same twice', asking(['Who?', 'who? ']), '/practices/soft-skills/prompts/en/1'],
  ])('does not ask for %s', async (_, said, pointer) => {
    const { hr } = await house();
    const { body } = await change(hr, 0, said).expect(400);
    expect(body.errors).toMatchObject([{ pointer }]);
  });

  it('is each organization’s own', async () => {
    const [one, other] = [await house(), await house()];
    const said = { signals: { key_players: { threshold: 9 } }, steps: { 1: { name: { en: 'Land' } } } };
    await change(one.hr, 0, said).expect(200);
    expect((await signalsFor(other.ada)).of('key_players')).toMatchObject({ threshold: 3 });
    expect((await world.as(other.ada).get('/session').expect(200)).body.stepNames).toEqual({});
    expect((await world.as(other.hr).get('/framework/versions').expect(200)).body.items).toEqual([]);
    const { nextCursor } = (await change(one.hr, 1, {}).then(() => world.as(one.hr).get('/framework/versions?limit=1')))
      .body;
    await world.as(other.hr).get(`/framework/versions?cursor=${nextCursor}`).expect(400);
  });
});
