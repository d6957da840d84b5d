import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { chainStart, digestAt, digestOf, sealHash } from '../src/audit/chain.js';
import { sealsFrom } from '../src/audit/audit.queries.js';
import { newId } from '../src/platform/ids.js';
import { ownerDataSource } from '../src/platform/persistence/data-source.js';
import { createTestDatabase, type TestDatabase } from './support/test-database.js';
import { sharedDatabase } from './support/world.js';

type Seal = Readonly<{ sequence: string; hash: Buffer; digests: Buffer; entryIds: string[]; texts: string[] }>;

describe('audit entries that were sealed one by one', () => {
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

  it('are of one seal afterwards, in their order, each organization by itself', async () => {
    while ((await names()).some((name) => name.startsWith('SealsByBatch'))) {
      await owner.undoLastMigration({ transaction: 'each' });
    }
    const organizations = new Map<string, string[]>();
    for (const entries of [3, 1, 0]) {
      const organization = newId();
      const ids = Array.from({ length: entries }, newId);
      organizations.set(organization, ids);
      for (const [n, id] of ids.entries()) {
        await client.query(
          `insert into audit_entries (organization_id, id, act, actor_kind, record_type, details)
           values ($1, $2, 'goal.created', 'job', 'goal', '{"to": 4, "a": ["ü", null]}')`,
          [organization, id],
        );
        await client.query(
          `insert into audit_seals (organization_id, sequence, entry_id, hash) values ($1, $2, $3, sha256('x'))`,
          [organization, n + 1, id],
        );
      }
    }

    await owner.runMigrations({ transaction: 'each' });

    for (const [organization, ids] of organizations) {
      await client.query(`set app.organization_id = '${organization}'`);
      const { rows } = await client.query<Seal>(sealsFrom.text, [organization, 0, 1_000]);
      expect(rows.map(({ sequence, entryIds }) => [Number(sequence), entryIds])).toEqual(
        ids.length > 0 ? [[ids.length, ids]] : [],
      );
      for (const { hash, digests, texts } of rows) {
        expect(hash).toEqual(sealHash(chainStart(organization), digests));
        expect(texts.map(digestOf)).toEqual(texts.map((_, place) => digestAt(digests, place)));
      }
    }
    const { rows } = await client.query(
      `select relname, relrowsecurity and relforcerowsecurity as forced from pg_class
       where relname in ('audit_entries', 'audit_seals') order by relname`,
    );
    expect(rows).toEqual([
      { relname: 'audit_entries', forced: true },
      { relname: 'audit_seals', forced: true },
    ]);
  });
});
