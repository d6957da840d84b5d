import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Client } from 'pg';
import { insertEvidence } from '../src/evidence/evidence.queries.js';
import { journeyPage } from '../src/journeys/journey-page.queries.js';
import { headcounts } from '../src/pipeline/pipeline.queries.js';
import { databaseUrls } from '../src/platform/persistence/database-urls.js';
import { together } from '../src/platform/tenancy/statement.js';
import { type Statement, TenantScope } from '../src/platform/tenancy/tenant-scope.js';
import { teamBoard } from '../src/team/team-board.queries.js';
import { withLadder } from './support/ladders.js';
import { fillWithMany } from './support/many-rows.js';
import type { OrganizationInWorld } from './support/organization.js';
import type { PersonInWorld } from './support/people.js';
import { createTestDatabase, type TestDatabase } from './support/test-database.js';
import { openWorld, sharedDatabase, type World } from './support/world.js';

/** Conditions that no index serves may be long, and say little. */
const longest = 160;

const planOf = (name: string): string => fileURLToPath(new URL(`query-plans/${name}.txt`, import.meta.url));

describe('the plan', () => {
  let database: TestDatabase;
  let world: World;
  let company: OrganizationInWorld;
  let noor: PersonInWorld;
  let dana: PersonInWorld;
  let client: Client;

  beforeAll(async () => {
    database = await createTestDatabase(sharedDatabase());
    world = await openWorld({ ownerUrl: database.ownerUrl });
    company = await world.organization();
    noor = await company.person('Noor', { roles: ['employee', 'hr'] });
    dana = await company.person('Dana', { manager: noor });
    await withLadder(world, company);
    await fillWithMany(database.ownerUrl, company.id, dana.personId);
    client = new Client({ connectionString: databaseUrls(database.ownerUrl).app });
    await client.connect();
    await client.query(`select set_config('app.organization_id', $1, false)`, [company.id]);
    // As if every table were large: what is read as a whole all the same has no index to be found by.
    await client.query('set enable_seqscan = off');
    // Two ways to walk one index cost about the same here, so it would be now this one and now that one.
    await client.query('set enable_bitmapscan = off');
  });
  afterAll(async () => {
    await client.end();
    await world.close();
    await database.stop();
  });

  /** What a request sends to the database within its organization. */
  async function statementsOf(person: PersonInWorld, path: string): Promise<Statement[]> {
    const scope = world.app.get(TenantScope);
    const spies = [jest.spyOn(scope, 'rows'), jest.spyOn(scope, 'alone')];
    await world.as(person).get(path).expect(200);
    const sent = spies.flatMap(({ mock }) => mock.calls.map(([statement]) => statement));
    for (const spy of spies) spy.mockRestore();
    return [...new Map(sent.map((statement) => [statement.name, statement])).values()];
  }

  async function explained(statements: readonly Statement[]): Promise<string> {
    const plans: string[] = [];
    for (const { name, text } of statements.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain (costs off, generic_plan) ${text}`);
      plans.push([`-- ${name}`, ...rows.map((row) => shortened(row['QUERY PLAN'])), ''].join('\n'));
    }
    return plans.join('\n');
  }

  it.each<[name: string, () => Promise<Statement[]>]>([
    ['journey page', () => statementsOf(dana, `/people/${dana.personId}/journey`)],
    ['journey page together', () => Promise.resolve([together(journeyPage)])],
    ['team board', () => statementsOf(dana, '/team')],
    ['team board together', () => Promise.resolve([together(teamBoard)])],
    ['evidence entries', () => Promise.resolve([insertEvidence])],
    ['evidence page', () => statementsOf(dana, `/people/${dana.personId}/evidence`)],
    ['evidence summary', () => statementsOf(dana, `/people/${dana.personId}/evidence/summary`)],
    ['directory', () => statementsOf(dana, '/people')],
    ['directory search', () => statementsOf(dana, '/people?query=person%2012')],
    ['pipeline', () => statementsOf(noor, '/pipeline')],
    ['pipeline release', () => Promise.resolve([headcounts])],
  ])(
    'of the %s is the one in the repository (`pnpm --filter @rungs/api plans` renews it)',
    async (name, statements) => {
      const file = planOf(name.replaceAll(' ', '-'));
      const plan = await explained(await statements());
      if (process.env['UPDATE_PLANS']) writeFileSync(file, plan);
      expect(existsSync(file) && readFileSync(file, 'utf8')).toBe(plan);
    },
  );

  it('is never to read a table as a whole', () => {
    const folder = new URL('query-plans/', import.meta.url);
    const plans = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
    expect(plans.length).toBeGreaterThan(0);
    expect(plans.filter((plan) => plan.includes('Seq Scan'))).toEqual([]);
  });
});

const shortened = (line: string): string => (line.length > longest ? `${line.slice(0, longest)} …` : line);
