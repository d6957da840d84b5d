import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { newId } from '../src/platform/ids.js';
import { ownerDataSource } from '../src/platform/persistence/data-source.js';
import { createTestDatabase, type TestDatabase } from './support/test-database.js';
import { sharedDatabase } from './support/world.js';

describe('days that were written down before they were kept', () => {
  let database: TestDatabase;
  let owner: DataSource;
  let client: Client;
  beforeAll(async () => {
    database = await createTestDatabase(sharedDatabase());
    owner = await ownerDataSource(database.ownerUrl).initialize();
    client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await owner.destroy();
    await database.stop();
  });

  async function undo(): Promise<void> {
    const names = async () => (await client.query<{ name: string }>('select name from migrations')).rows;
    while ((await names()).some(({ name }) => name.startsWith('KeptDays'))) {
      await owner.undoLastMigration({ transaction: 'each' });
    }
  }

  /** Somebody with a lunch, two demos, key players they met, a plan, and an intent for `targetOn`. */
  async function somebody(targetOn: string) {
    const [organization, person, ladder, version, track, level, journey, intent] = Array.from({ length: 8 }, newId);
    await client.query(`set app.organization_id = '${organization}'`);
    const insert = (table: string, row: object) => {
      const names = Object.keys(row);
      const places = names.map((_, index) => `$${index + 1}`).join(', ');
      return client.query(`insert into ${table} (${names.join(', ')}) values (${places})`, Object.values(row));
    };
    await insert('organizations', { id: organization, name: 'x' });
    await insert('people', { id: person, name: 'Ada' });
    await insert('ladders', { id: ladder, name: 'x' });
    await insert('ladder_versions', { id: version, ladder_id: ladder, number: 1, published_at: '2026-01-01' });
    await insert('tracks', { id: track, ladder_version_id: version, key: 'ic', name: 'IC', position: 1 });
    await insert('levels', { id: level, track_id: track, code: 'IC2', title: 'x', rank: 2 });
    const target = { target_level_id: level, target_on: targetOn };
    await insert('journeys', { id: journey, person_id: person, ...target, started_on: '2026-01-01' });
    const said = { sentence: 'I want it by then.', state: 'declared', declared_on: '2026-02-02' };
    await insert('intents', { id: intent, person_id: person, journey_id: journey, ...target, ...said });
    const of = { person_id: person, step: 1, iteration: 1 };
    for (const [kind, held_on] of [
      ['demo', '2026-03-03'],
      ['demo', '2026-03-04'],
      ['lunch', '2026-03-04'],
      ['post', '2026-03-05'],
    ]) {
      await insert('visibility_events', { id: newId(), ...of, audience: 'private', kind, title: 'x', held_on });
    }
    for (const relation of ['senior', 'peer', 'leader']) {
      const id = newId();
      await insert('key_players', { id, ...of, name: 'x', role: '', relation });
      const held_on = relation === 'peer' ? '2026-04-01' : '2026-04-02';
      await insert('encounters', { id: newId(), key_player_id: id, held_on });
    }
    const plan = newId();
    const fields = { title: 'x', summary: '', audience: 'private' };
    await insert('plans', { id: plan, person_id: person, journey_id: journey, iteration: 1, ...fields });
    for (const [state, ends_on] of [
      ['todo', '2026-09-01'],
      ['done', '2026-09-02'],
      ['deferred', '2026-09-03'],
    ]) {
      const id = newId();
      await insert('plan_items', { id, plan_id: plan, kind: 'change', title: 'x', state, ends_on });
      await insert('plan_milestones', { id: newId(), item_id: id, position: 1, title: 'x', due_on: '2026-10-01' });
    }
    const facts = { keyPlayers: 3, softSkillDates: ['2026-03-04', '2026-03-04', '2026-03-03'] };
    const kept = { facts, computed_on: '2026-05-05', intent_id: intent };
    await insert('journey_summaries', { person_id: person, ...kept });
    await client.query('reset app.organization_id');
    return organization;
  }

  async function summaryOf(organization: string | undefined) {
    await client.query(`set app.organization_id = '${organization}'`);
    const text = 'select *, intent_target_on::text as said from journey_summaries where organization_id = $1';
    const { rows } = await client.query(text, [organization]);
    await client.query('reset app.organization_id');
    return rows as { facts: Record<string, unknown>; said: string; computed_on: unknown }[];
  }

  it('are kept in every organization, and the treads computed anew', async () => {
    await undo();
    const organizations = [await somebody('2026-11-01'), await somebody('2026-12-01')];
    await owner.runMigrations({ transaction: 'each' });
    for (const [index, organization] of organizations.entries()) {
      const [summary] = await summaryOf(organization);
      expect(summary).toMatchObject({ said: ['2026-11-01', '2026-12-01'][index], computed_on: null });
      expect(summary?.facts).toEqual({
        keyPlayers: 3,
        softSkillDates: ['2026-03-04', '2026-03-03'],
        lunchDates: ['2026-03-04'],
        encounterDates: ['2026-04-02'],
        planEndDates: ['2026-10-01'],
        planItemsDone: 1,
      });
    }
  });

  it('go back to where they were', async () => {
    await undo();
    const organization = await somebody('2027-01-01');
    await owner.runMigrations({ transaction: 'each' });
    await undo();
    await client.query(`set app.organization_id = '${organization}'`);
    const { rows } = await client.query<{ facts: object }>(
      'select facts from journey_summaries where organization_id = $1',
      [organization],
    );
    expect(rows[0]?.facts).toEqual({ keyPlayers: 3, softSkillDates: ['2026-03-04', '2026-03-04', '2026-03-03'] });
  });
});
