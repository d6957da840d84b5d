import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { FeedbackUpkeep } from '../src/feedback/index.js';
import { Clock } from '../src/platform/clock.js';
import { type Statement, TenantScope } from '../src/platform/tenancy/tenant-scope.js';
import { behindProxy, openBrowser } from './support/browser.js';
import { hostileTexts } from './support/hostile-texts.js';
import { linkIn, openPostbox, type Postbox } from './support/postbox.js';
import type { OrganizationInWorld } from './support/organization.js';
import type { PersonInWorld } from './support/people.js';
import { openWorld, type World } from './support/world.js';

// Mail comes when its queue is looked at, once a second.
jest.setTimeout(30_000);

const today = () => new Date().toISOString().slice(0, 10);
let mailboxes = 0;

describe('feedback of somebody outside', () => {
  let world: World;
  let postbox: Postbox;
  beforeAll(async () => {
    postbox = await openPostbox();
    const environment = { ...behindProxy, ...postbox.environment, REQUESTS_PER_MINUTE: '0' };
    world = await openWorld({ ownerUrl: postbox.ownerUrl, environment });
  });
  afterAll(async () => {
    await world.close();
    await postbox.close();
  });

  async function team() {
    const org = await world.organization('Fennmark');
    const grace = await org.person('Grace');
    const ada = await org.person('Ada', { manager: grace });
    return { org, grace, ada };
  }

  async function ask(ada: PersonInWorld, fields: object = {}) {
    const email = `lin.${(mailboxes += 1)}@outside.test`;
    const wish = { name: 'Lin', email, locale: 'en', question: 'Did the hand-over work?', ...fields };
    const path = `/people/${ada.personId}/outside-feedback-requests`;
    const { body: request } = await world.as(ada).post(path).send(wish).expect(201);
    const mail = await postbox.mailTo(email);
    return { request, mail, email, link: `/feedback-links/${linkIn(mail).split('/').at(-1)}` };
  }
  const outside = () => openBrowser(world);
  const send = (path: string, body: object, version = 1) =>
    world.asNobody().post(`/api/v1${path}`).set('if-match', `"${version}"`).send(body);
  const received = async (who: PersonInWorld, of = who) =>
    (await world.as(who).get(`/people/${of.personId}/feedback`).expect(200)).body.items;
  const later = (org: OrganizationInWorld, days: number) => {
    const at = new Date(Date.now() + days * 86_400_000);
    return org.within(() => world.app.get(Clock).at(at, () => world.app.get(FeedbackUpkeep).run()));
  };

  it('is asked by mail, read and answered without an account, and shown with the giver’s name', async () => {
    const { ada, grace } = await team();
    const { request, mail, email, link } = await ask(ada, { about: 'The move', locale: 'es' });
    expect(request).toMatchObject({ asked: { personId: null, name: 'Lin' }, askedEmail: email, state: 'pending' });
    expect(mail).toContain('Hola, Lin:');
    expect(mail).not.toContain('hand-over');
    expect(mail).not.toContain('Fennmark');

    const { body: shown } = await outside().get(link).expect(200);
    expect(shown).toEqual({
      ...{ askerName: 'Ada', name: 'Lin', question: 'Did the hand-over work?', about: 'The move', version: 1 },
      ...{ competencies: [], recordTitle: null, expiresOn: request.expiresOn, canStayUnnamed: true },
    });
    await send(`${link}/answer`, { text: 'It did.' }).expect(204);
    expect(await received(ada)).toMatchObject([
      { giver: { personId: null, name: 'Lin' }, text: 'It did.', question: 'Did the hand-over work?' },
    ]);
    expect(await received(grace, ada)).toEqual([]);
    const { body } = await world.as(ada).get('/feedback-requests?direction=asked').expect(200);
    expect(body).toMatchObject({ items: [{ state: 'given' }], pendingCount: 0 });
  });

  it('without a name is named to the manager alone, and the asker goes on waiting', async () => {
    const { org, ada, grace } = await team();
    const { link, request } = await ask(ada);
    await send(`${link}/answer`, { text: 'Slow.', attribution: 'manager_only' }).expect(204);
    const [mine] = await received(ada);
    expect(mine).toMatchObject({ giver: null, question: null, record: null });
    expect(JSON.stringify(mine)).not.toContain('Lin');
    expect((await received(grace, ada))[0].giver).toEqual({ personId: null, name: 'Lin' });
    expect((await world.as(ada).get(`/feedback-requests/${request.id}`).expect(200)).body).toEqual(request);
    await outside().get(link).expect(404);
    // Nor does a reminder tell that none is needed any more.
    await later(org, 8);
    expect(postbox.hasMailTo(request.askedEmail)).toBe(false);
  });

  it('is declined with a reason', async () => {
    const { ada } = await team();
    const { link, request } = await ask(ada);
    await send(`${link}/decline`, { reason: 'I know too little of it.' }).expect(204);
    const { body } = await world.as(ada).get(`/feedback-requests/${request.id}`).expect(200);
    expect(body).toMatchObject({ state: 'declined', declineReason: 'I know too little of it.' });
  });

  it('says the same of every link that opens nothing, and tells nothing of what it was', async () => {
    const { org, ada } = await team();
    const { link: used } = await ask(ada);
    await send(`${used}/answer`, { text: 'Once.' }).expect(204);
    const { link: withdrawn, request } = await ask(ada);
    await world.as(ada).delete(`/feedback-requests/${request.id}`).set('if-match', '"1"').expect(200);
    const { link: over, request: late } = await ask(ada, { expiresOn: today() });
    const { link: open } = await ask(ada);
    const other = await world.organization();
    const inOther = open.replace(/[0-9a-f]{32}/, other.id.replaceAll('-', ''));
    await org.within(() =>
      world.app.get(TenantScope).rows(
        {
          name: 'test.over',
          text: `update feedback_requests set expires_on = $3 where organization_id = $1 and id = $2`,
        },
        [late.id, '2026-01-01'],
      ),
    );
    const never = open.replace(/_[\w-]{43}$/, `_${'x'.repeat(43)}`);
    const dead = [
      used,
      withdrawn,
      over,
      inOther,
      never,
      `${open.slice(0, -1)}-`,
      '/feedback-links/x',
      `/feedback-links/${request.id}`,
    ];
    const answers: string[] = [];
    for (const link of dead) {
      for (const answer of [
        await outside().get(link),
        await send(`${link}/answer`, { text: 'Again.' }),
        await send(`${link}/decline`, {}),
      ]) {
        const { instance: _, ...said } = answer.body as { instance: string };
        answers.push(JSON.stringify([answer.status, said]));
      }
    }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('"link_over"');
    expect(answers[0]).not.toMatch(/Ada|Lin|Fennmark|hand-over/);
    // The control: the link beside them works, and works again once its request is back.
    await outside().get(open).expect(200);
    await world.as(ada).post(`/feedback-requests/${request.id}/restoration`).set('if-match', '"2"').expect(200);
    await outside().get(withdrawn).expect(200);
  });

  it('dies with the account of who asked', async () => {
    const { org, ada } = await team();
    const { link } = await ask(ada);
    const hr = await org.person('Hedy', { roles: ['employee', 'hr'] });
    const { body } = await world.as(hr).get(`/people/${ada.personId}`).expect(200);
    await world.as(hr).post(`/people/${ada.personId}/deactivation`).set('if-match', `"${body.version}"`).expect(200);
    await outside().get(link).expect(404);
  });

  it('answers the question that was read, and only once when two come', async () => {
    const { ada } = await team();
    const { link, request } = await ask(ada);
    const path = `/feedback-requests/${request.id}`;
    await world.as(ada).patch(path).set('if-match', '"1"').send({ question: 'Was it quick?' }).expect(200);
    const stale = await send(`${link}/answer`, { text: 'Yes.' }).expect(412);
    expect(stale.body.current).toMatchObject({ question: 'Was it quick?', version: 2 });
    const both = await Promise.all([1, 2].map((n) => send(`${link}/answer`, { text: `Yes ${n}` }, 2)));
    expect(both.map(({ status }) => status).toSorted()).toEqual([204, 404]);
    expect(await received(ada)).toHaveLength(1);
  });

  it('keeps nothing of a link at rest that opens it', async () => {
    const { org, ada } = await team();
    const { link } = await ask(ada);
    const rows: Statement = {
      name: 'test.rows',
      text: `select r::text as row from feedback_requests r where organization_id = $1`,
    };
    const kept = await org.within(() => world.app.get(TenantScope).rows<{ row: string }>(rows));
    expect(JSON.stringify(kept)).not.toContain(link.slice(-43));
  });

  it('shows the title of a record when the asker says so, and to nobody else’s harm', async () => {
    const { ada, grace } = await team();
    const goal = { step: 1, title: 'Move the depot' };
    const { body } = await world.as(ada).post(`/people/${ada.personId}/goals`).send(goal).expect(201);
    const record = { recordType: 'goal', recordId: body.id };
    const hidden = await ask(ada, { record });
    expect(hidden.request.record).toEqual({ ...record, title: 'Move the depot', shown: false });
    expect((await outside().get(hidden.link).expect(200)).body.recordTitle).toBeNull();
    const shown = await ask(ada, { record: { ...record, shown: true } });
    expect((await outside().get(shown.link).expect(200)).body.recordTitle).toBe('Move the depot');
    const gap = { title: 'No night shift', problem: 'Trucks wait.' };
    const { body: found } = await world.as(ada).post(`/people/${ada.personId}/opportunities`).send(gap).expect(201);
    for (const [version, tells] of [true, false].entries()) {
      const about = { record: { recordType: 'opportunity', recordId: found.id, shown: tells } };
      const asked = world.as(ada).patch(`/feedback-requests/${shown.request.id}`);
      await asked
        .set('if-match', `"${version + 1}"`)
        .send(about)
        .expect(200);
      const { body: link } = await outside().get(shown.link).expect(200);
      expect(link.recordTitle).toBe(tells ? gap.title : null);
      expect(JSON.stringify(link)).not.toContain(gap.problem);
    }

    const wish = { askedId: grace.personId, question: 'x', record };
    const { body: asked } = await world
      .as(ada)
      .post(`/people/${ada.personId}/feedback-requests`)
      .send(wish)
      .expect(201);
    expect((await world.as(grace).get(`/feedback-requests/${asked.id}`).expect(200)).body.record).toBeNull();
    const change = { record: { ...record, shown: true } };
    await world.as(ada).patch(`/feedback-requests/${asked.id}`).set('if-match', '"1"').send(change).expect(200);
    const { body: seen } = await world.as(grace).get(`/feedback-requests/${asked.id}`).expect(200);
    expect(seen.record).toMatchObject({ title: 'Move the depot', shown: true });
    const answer = world.as(grace).post(`/feedback-requests/${asked.id}/answer`).set('if-match', '"2"');
    await answer.send({ text: 'Good.' }).expect(201);
    expect((await received(ada))[0].record.title).toBe('Move the depot');

    const stolen = { ...wish, askedId: ada.personId };
    const refused = world.as(grace).post(`/people/${grace.personId}/feedback-requests`).send(stolen);
    expect((await refused.expect(400)).body.errors[0].pointer).toBe('/record/recordId');
  });

  it('is reminded of twice at most, and the asker told when it is over', async () => {
    const { org, ada, grace } = await team();
    const { email, link } = await ask(ada);
    await world
      .as(ada)
      .post(`/people/${ada.personId}/feedback-requests`)
      .send({ askedId: grace.personId, question: 'Secret?' })
      .expect(201);
    await later(org, 6);
    expect(postbox.hasMailTo(email)).toBe(false);
    await later(org, 7);
    await later(org, 8);
    const mail = await postbox.mailTo(email);
    expect(mail).toContain('Ada still waits for your feedback');
    expect(`/feedback-links/${linkIn(mail).split('/').at(-1)}`).toBe(link);
    const told = async (who: PersonInWorld) => {
      const { body } = await world.as(who).get('/notifications').expect(200);
      return body.items.map(({ kind }: { kind: string }) => kind).toReversed();
    };
    expect(await told(grace)).toEqual(['feedback_asked', 'feedback_reminded']);
    await later(org, 19);
    await postbox.mailTo(email);
    await later(org, 20);
    await later(org, 22);
    expect(await told(grace)).toEqual(['feedback_asked', 'feedback_reminded', 'feedback_reminded']);
    expect(await told(ada)).toEqual(['feedback_over', 'feedback_over']);
    expect(postbox.hasMailTo(email)).toBe(false);
  });

  it('keeps every text to the last character, or refuses it', async () => {
    const { ada } = await team();
    const [first] = hostileTexts;
    expect(first).toBeDefined();
    for (const text of hostileTexts) {
      const email = `lin.${(mailboxes += 1)}@outside.test`;
      const wish = { name: text, email, locale: 'en', question: text, about: text };
      const { status, body } = await world.as(ada).post(`/people/${ada.personId}/outside-feedback-requests`).send(wish);
      expect([201, 400, 413]).toContain(status);
      if (status === 201) expect(body).toMatchObject({ question: text, about: text, asked: { name: text } });
    }
    const { link } = await ask(ada);
    const naughty = hostileTexts.filter((text) => text.trim() !== '' && !text.includes('\0') && text.isWellFormed());
    const text = naughty.join('').slice(0, 3_000).toWellFormed();
    await send(`${link}/answer`, { text }).expect(204);
    expect((await received(ada))[0].text).toBe(text);
  });
});

describe('links that are tried out', () => {
  it('are limited by network, and mails by who sends them and to whom', async () => {
    const world = await openWorld({ environment: behindProxy });
    const browser = openBrowser(world);
    const statuses: number[] = [];
    for (let n = 0; n < 40; n += 1) statuses.push((await browser.get('/feedback-links/x')).status);
    expect(new Set(statuses)).toEqual(new Set([404, 429]));
    expect(statuses.indexOf(429)).toBeGreaterThanOrEqual(30);

    const ada = await (await world.organization()).person('Ada');
    const path = `/people/${ada.personId}/outside-feedback-requests`;
    const wish = (n: number) => ({ name: 'Lin', email: `lin${n}@outside.test`, locale: 'en', question: 'x' });
    const to = async (n: number) => (await world.as(ada).post(path).send(wish(n))).status;
    expect([await to(1), await to(1), await to(1), await to(1)]).toEqual([201, 201, 201, 429]);
    for (let n = 2; n <= 18; n += 1) expect(await to(n)).toBe(201);
    expect(await to(19)).toBe(429);
    await world.close();
  });
});
