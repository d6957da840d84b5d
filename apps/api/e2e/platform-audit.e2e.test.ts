import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { AuditVerifier } from '../src/audit/index.js';
import { AuditSealer } from '../src/audit/audit-sealer.js';
import { sealsFrom } from '../src/audit/audit.queries.js';
import { chainStart, digestOf, sealHash } from '../src/audit/chain.js';
import { newId } from '../src/platform/ids.js';
import { TenantScope } from '../src/platform/tenancy/tenant-scope.js';
import { Traces } from '../src/platform/traces/traces.js';
import type { OrganizationInWorld } from './support/organization.js';
import type { PersonInWorld } from './support/people.js';
import { openWorld, type World } from './support/world.js';

describe('the audit log', () => {
  const directory = mkdtempSync(join(tmpdir(), 'rungs-anchors-'));
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ environment: { AUDIT_ANCHOR_DIRECTORY: directory } });
  });
  afterAll(async () => {
    await world.close();
    rmSync(directory, { recursive: true, force: true });
  });

  const act = (org: OrganizationInWorld, by?: PersonInWorld, subject?: PersonInWorld) =>
    org.within(() => {
      const actor = by
        ? { personId: by.personId, roles: by.roles, credential: { kind: 'session', id: newId() } as const }
        : { job: 'test' };
      const what = { act: 'goal.created', recordType: 'goal', recordId: newId(), audience: 'private' } as const;
      return world.app.get(Traces).record(actor, { ...what, subjectPersonId: subject?.personId ?? null });
    });

  const seal = (org: OrganizationInWorld) => world.app.get(AuditSealer).sealForgotten(org.id);

  /** With as many entries in each seal: the first to the sixth in three of them, say. */
  async function sealedOrganization(...entries: number[]) {
    const org = await world.organization();
    for (const inOne of entries) {
      for (let n = 0; n < inOne; n += 1) await act(org);
      await seal(org);
    }
    return org;
  }

  const faults = async (org: OrganizationInWorld) =>
    (await world.app.get(AuditVerifier).verify(org.id)).faults.map(({ kind, sequence }) => [kind, sequence]);

  /** As the owner of the tables and superuser: nothing in the database stops them. */
  async function tamper(...statements: string[]): Promise<void> {
    const owner = new Client({ connectionString: world.ownerUrl });
    await owner.connect();
    for (const statement of statements) await owner.query(statement);
    await owner.end();
  }

  const entryAt = (org: OrganizationInWorld, place: number) =>
    `(select entry_ids[${place} - sequence + cardinality(entry_ids)] from audit_seals
      where organization_id = '${org.id}' and ${place} between sequence - cardinality(entry_ids) + 1 and sequence)`;

  it('holds when nobody touched it, also over several rounds of sealing: the control of what follows', async () => {
    const org = await sealedOrganization(5, 1);
    expect(await world.app.get(AuditVerifier).verify(org.id)).toMatchObject({ entries: 6, faults: [] });
  });

  it('seals what it is told of, in the order of time, and nothing else', async () => {
    const org = await world.organization();
    for (let n = 0; n < 3; n += 1) await act(org);
    const scope = world.app.get(TenantScope);
    const text = 'select id from audit_entries where organization_id = $1 order by happened_at desc limit 2';
    const ids = (await org.within(() => scope.rows<{ id: string }>({ name: 'latest', text }))).map(({ id }) => id);
    expect(await world.app.get(AuditSealer).seal(org.id, ids)).toBe(true);
    const [sealed] = await org.within(() => scope.rows<{ entryIds: string[] }>(sealsFrom, [0, 10]));
    expect(sealed?.entryIds).toEqual(ids.toReversed());
    await seal(org);
    expect(await world.app.get(AuditVerifier).verify(org.id)).toMatchObject({ entries: 3, faults: [] });
  });

  it('seals nothing twice, also where another process was there before', async () => {
    const org = await sealedOrganization(2);
    const text = 'select id from audit_entries where organization_id = $1';
    const idsOf = async () =>
      (await org.within(() => world.app.get(TenantScope).rows<{ id: string }>({ name: 'all', text }))).map(
        ({ id }) => id,
      );
    await act(org);
    // Two of three were swept while this process slept.
    expect(await world.app.get(AuditSealer).seal(org.id, await idsOf())).toBe(true);
    expect(await world.app.get(AuditSealer).seal(org.id, await idsOf())).toBe(true);
    expect(await world.app.get(AuditVerifier).verify(org.id)).toMatchObject({ entries: 3, faults: [] });
  });

  it('finds what was left without a seal', async () => {
    const org = await sealedOrganization(1);
    await tamper(`insert into audit_entries (organization_id, id, act, actor_kind, record_type, happened_at)
      values ('${org.id}', '${newId()}', 'goal.created', 'job', 'goal', now() - interval '2 minutes')`);
    expect(await faults(org)).toEqual([['unsealed', undefined]]);
    await world.app.get(AuditSealer).sealForgotten(org.id);
    expect(await faults(org)).toEqual([]);
  });

  it.each([
    ['act', `'goal.deleted'`],
    ['actor_person_id', 'gen_random_uuid()'],
    ['actor_roles', `'{admin}'`],
    ['actor_kind', `'command'`],
    ['record_type', `'role'`],
    ['record_id', 'null'],
    ['subject_person_id', 'gen_random_uuid()'],
    ['details', `'{"to": 4}'`],
    ['request_id', `'req-1'`],
    ['happened_at', `happened_at + interval '1 microsecond'`],
  ])('shows an entry whose %s was altered', async (column, value) => {
    const org = await sealedOrganization(5);
    await tamper(`update audit_entries set ${column} = ${value} where id = ${entryAt(org, 3)}`);
    expect(await faults(org)).toEqual([['altered', 3]]);
  });

  it('shows an entry that was altered together with its digest', async () => {
    const org = await sealedOrganization(2, 2, 2);
    await tamper(
      `update audit_seals set digests = overlay(digests placing sha256('x') from 1) where organization_id = '${org.id}' and sequence = 4`,
    );
    expect(await faults(org)).toEqual([
      ['altered', 3],
      ['altered', 3],
    ]);
  });

  it('shows an entry that was removed', async () => {
    const org = await sealedOrganization(5);
    await tamper(`delete from audit_entries where id = ${entryAt(org, 3)}`);
    expect(await faults(org)).toEqual([['removed', 3]]);
  });

  it('shows a seal that was removed with its entries', async () => {
    const org = await sealedOrganization(2, 1, 2);
    await tamper(
      `with gone as (delete from audit_seals where organization_id = '${org.id}' and sequence = 3 returning entry_ids)
       delete from audit_entries where id in (select unnest(entry_ids) from gone)`,
    );
    expect(await faults(org)).toEqual([['removed', 3]]);
  });

  it('shows an entry that was put between others', async () => {
    const org = await sealedOrganization(2, 3);
    const id = newId();
    await tamper(
      `insert into audit_entries (organization_id, id, act, actor_kind, record_type) values ('${org.id}', '${id}', 'role.granted', 'job', 'role')`,
      `update audit_seals set sequence = sequence + 1 where organization_id = '${org.id}' and sequence > 2`,
      `insert into audit_seals (organization_id, sequence, entry_ids, digests, hash) values ('${org.id}', 3, '{${id}}', sha256('x'), sha256('x'))`,
    );
    // The new seal, its entry, the seal behind it; and at the anchored place there is none now.
    expect(await faults(org)).toEqual([
      ['altered', 3],
      ['altered', 3],
      ['altered', 4],
      ['rewritten', 5],
    ]);
  });

  it('shows an entry that was added later with an earlier date', async () => {
    const org = await sealedOrganization(5);
    await tamper(`insert into audit_entries (organization_id, id, act, actor_kind, record_type, happened_at)
      values ('${org.id}', '${newId()}', 'role.granted', 'job', 'role', now() - interval '1 hour')`);
    await seal(org);
    expect(await faults(org)).toEqual([['backdated', 6]]);
  });

  it('shows that its end was cut off', async () => {
    const org = await sealedOrganization(3, 2);
    await tamper(
      `with gone as (delete from audit_seals where organization_id = '${org.id}' and sequence > 3 returning entry_ids)
       delete from audit_entries where id in (select unnest(entry_ids) from gone)`,
    );
    expect(await faults(org)).toEqual([['truncated', undefined]]);
  });

  it('shows that it was written anew from the first entry on, by someone who knows how', async () => {
    const org = await sealedOrganization(3, 2);
    await tamper(`update audit_entries set act = 'goal.deleted' where id = ${entryAt(org, 2)}`);
    type Row = Readonly<{ sequence: string; texts: string[] }>;
    const rows = await org.within(() => world.app.get(TenantScope).rows<Row>(sealsFrom, [0, 100]));
    let hash = chainStart(org.id);
    for (const { sequence, texts } of rows) {
      const digests = Buffer.concat(texts.map(digestOf));
      hash = sealHash(hash, digests);
      await tamper(
        `update audit_seals set hash = '\\x${hash.toString('hex')}', digests = '\\x${digests.toString('hex')}'
         where organization_id = '${org.id}' and sequence = ${sequence}`,
      );
    }
    expect(await faults(org)).toEqual([['rewritten', 5]]);
  });

  it('cannot be changed by the role that serves', async () => {
    const org = await sealedOrganization(1);
    const scope = world.app.get(TenantScope);
    for (const [n, text] of [
      'update audit_entries set act = $1::text',
      'delete from audit_entries where organization_id = $1',
      'delete from audit_seals where organization_id = $1',
    ].entries()) {
      await expect(org.within(() => scope.rows({ name: `tamper.${n}`, text }))).rejects.toThrow(/permission denied/);
    }
  });

  it('is sealed once when several processes seal at once', async () => {
    const org = await world.organization();
    for (let n = 0; n < 20; n += 1) await act(org);
    await Promise.all(Array.from({ length: 8 }, () => seal(org)));
    expect(await world.app.get(AuditVerifier).verify(org.id)).toMatchObject({ entries: 20, faults: [] });
  });

  async function company() {
    const org = await world.organization();
    const [admin, hr, ada] = await Promise.all([
      org.person('Adam', { roles: ['employee', 'admin'] }),
      org.person('Hanna', { roles: ['employee', 'hr'] }),
      org.person('Ada'),
    ]);
    await act(org, ada, ada);
    await act(org, hr, ada);
    await act(org, hr, hr);
    return { org, admin, hr, ada };
  }

  it('is read whole by an admin, and of what HR did to others by HR', async () => {
    const { admin, hr, ada } = await company();
    const byHr = (await world.as(hr).get('/audit').expect(200)).body;
    expect(byHr.items.map(({ actor, subject }: { actor: object; subject: object }) => [actor, subject])).toEqual([
      [
        { personId: hr.personId, name: 'Hanna' },
        { personId: ada.personId, name: 'Ada' },
      ],
    ]);
    const { body } = await world.as(admin).get('/audit').expect(200);
    // The last is that HR has just read it.
    expect(body.items.map(({ act: name }: { act: string }) => name)).toEqual([
      'audit.read',
      'goal.created',
      'goal.created',
      'goal.created',
    ]);
    await world.as(ada).get('/audit').expect(403);
  });

  it('says nobody with whom somebody did what is between two', async () => {
    const { org, admin, hr, ada } = await company();
    const mary = await org.person('Mary');
    const of = (who: PersonInWorld) => `/people/${who.personId}`;
    const wish = { memberId: mary.personId, role: 'mentor' };
    const { body: asked } = await world
      .as(ada)
      .post(`${of(ada)}/circle`)
      .send(wish)
      .expect(201);
    await world
      .as(hr)
      .post(`${of(hr)}/circle`)
      .send(wish)
      .expect(201);
    const answer = world.as(mary).post(`/circle-members/${asked.id}/acts`).set('if-match', '"1"');
    await answer.send({ act: 'accept' }).expect(200);

    const { body } = await world.as(admin).get('/audit?act=circle-member').expect(200);
    type Shown = { actor: { name: string }; subject: { name: string } | null; recordId: string | null };
    const shown = (body.items as Shown[]).map(({ actor, subject, recordId }) => [actor.name, subject?.name, recordId]);
    const [alone, other] = [(name: string) => [name, name, null], (name: string) => [name, undefined, null]];
    const acts = ['Ada', 'Hanna', 'Mary'].flatMap((name) => [alone(name), other(name)]);
    expect(shown.toSorted()).toEqual(acts.toSorted());
    for (const filter of [`recordId=${asked.id}`, `subjectPersonId=${mary.personId}&actorPersonId=${ada.personId}`])
      expect((await world.as(admin).get(`/audit?${filter}`).expect(200)).body.items).toEqual([]);

    const byHr = await world.as(hr).get('/audit').expect(200);
    expect(byHr.text).not.toMatch(/circle-member|Mary/);
    // The log itself knows: what was hidden from its readers is sealed with the rest.
    await seal(org);
    expect(await world.app.get(AuditVerifier).verify(org.id)).toMatchObject({ faults: [] });
  });

  it('is read in pages and by filters', async () => {
    const { admin, hr, ada } = await company();
    const first = (await world.as(admin).get('/audit?limit=2&act=goal').expect(200)).body;
    const second = (await world.as(admin).get(`/audit?limit=2&act=goal&cursor=${first.nextCursor}`).expect(200)).body;
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([2, 1, null]);
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(3);
    const filtered = await world
      .as(admin)
      .get(`/audit?actorPersonId=${hr.personId}&subjectPersonId=${ada.personId}&act=goal.created`);
    expect(filtered.body.items).toHaveLength(1);
    await world.as(admin).get('/audit?cursor=bm9uc2Vuc2U').expect(400);
  });
});
