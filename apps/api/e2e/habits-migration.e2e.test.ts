import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { ownerDataSource } from '../src/platform/persistence/data-source.js';
import { newId } from '../src/platform/ids.js';
import { createTestDatabase, type TestDatabase } from './support/test-database.js';
import { sharedDatabase } from './support/world.js';

describe('habits that were written down before there could be several', () => {
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

  const names = async (): Promise<string[]> =>
    (await client.query<{ name: string }>('select name from migrations')).rows.map(({ name }) => name);
  const habits = async () =>
    (await client.query('select key_player_id, text, state from habits order by text')).rows as object[];

  it('are moved over in every organization, and back again', async () => {
    while ((await names()).some((name) => name.startsWith('Habits'))) {
      await owner.undoLastMigration({ transaction: 'each' });
    }
    const [writes, empty] = [newId(), newId()];
    for (const [organization, text] of [
      [newId(), 'Begins with the number.'],
      [newId(), 'Asks who will run it at night.'],
    ] as const) {
      const person = newId();
      await client.query(`set app.organization_id = '${organization}'`);
      await client.query(`insert into organizations (id, name) values ($1, 'x')`, [organization]);
      await client.query(`insert into people (id, name) values ($1, 'Ada')`, [person]);
      for (const [id, habit] of [
        [writes, text],
        [empty, ''],
      ]) {
        await client.query(
          `insert into key_players (id, person_id, name, role, step, iteration, relation, habit, habit_state)
           values ($1, $2, 'Oskar', '', 1, 1, 'peer', $3, 'adopted')`,
          [id, person, habit],
        );
      }
    }
    await client.query('reset app.organization_id');

    await owner.runMigrations({ transaction: 'each' });
    await client.query('alter table habits no force row level security');
    expect(await habits()).toEqual([
      { key_player_id: writes, text: 'Asks who will run it at night.', state: 'adopted' },
      { key_player_id: writes, text: 'Begins with the number.', state: 'adopted' },
    ]);
    const { rows } = await client.query(
      `select relforcerowsecurity as forced from pg_class where relname = 'key_players'`,
    );
    expect(rows).toEqual([{ forced: true }]);

    while ((await names()).some((name) => name.startsWith('Habits'))) {
      await owner.undoLastMigration({ transaction: 'each' });
    }
    await client.query('alter table key_players no force row level security');
    const back = await client.query('select habit, habit_state from key_players order by habit');
    expect(back.rows.map(({ habit }: { habit: string }) => habit)).toEqual([
      '',
      '',
      'Asks who will run it at night.',
      'Begins with the number.',
    ]);
  });
});
