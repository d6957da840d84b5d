import { Client } from 'pg';

const colleagues = 1_500;
const entriesEach = 20;

/** An id made of a text, shaped like those that we make. */
const idOf = (text: string): string => `overlay(overlay(md5(${text}) placing '7' from 13) placing '8' from 17)::uuid`;

/** The same rows each time, so that what the database knows of them is the same; few enough that it counts them all. */
const statements = [
  `insert into people (organization_id, id, name, title)
   select $1, ${idOf("'person ' || n")}, 'Person ' || n, 'Engineer' from generate_series(1, ${colleagues}) n`,
  `update people set manager_id = case when n <= 8 then '$2'::uuid else ${idOf("'person ' || n / 8")} end
   from generate_series(1, ${colleagues}) n where organization_id = $1 and id = ${idOf("'person ' || n")}`,
  // Everybody has two that ended and one that is open, so that the index of open ones is the smaller.
  `insert into journeys (organization_id, id, person_id, target_level_id, target_on, started_on, ended_on)
   select $1, ${idOf("'journey ' || n || p.id")}, p.id,
     (select id from levels where organization_id = $1 order by code limit 1), date '2027-06-30', date '2026-01-10',
     case when n > 1 then date '2026-01-20' end
   from people p, generate_series(1, 3) n where p.organization_id = $1`,
  `insert into step_visits (organization_id, id, journey_id, step, iteration, entered_on, position)
   select $1, ${idOf("'visit ' || id")}, id, 1, 1, date '2026-01-10', 0 from journeys where organization_id = $1`,
  `insert into journey_summaries (organization_id, person_id, journey_id, step, iteration, step_entered_on)
   select $1, person_id, id, 1, 1, started_on from journeys where organization_id = $1 and ended_on is null`,
  `insert into evidence (organization_id, id, person_id, step, iteration, title, occurred_on, kind, audience)
   select $1, ${idOf("'entry ' || e || p.id")}, p.id, 1 + e % 4, 1, 'Entry ' || e, date '2026-11-01' - e * 13, 'project',
     case when e % 5 = 0 then 'private' else 'manager' end
   from people p, generate_series(1, ${entriesEach}) e where p.organization_id = $1`,
  `vacuum analyze`,
];

/** Fills an organization, as the owner of the tables, with colleagues of whom eight report to `managerId`. */
export async function fillWithMany(ownerUrl: string, organizationId: string, managerId: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`select set_config('app.organization_id', $1, false)`, [organizationId]);
    for (const statement of statements) {
      await client.query(statement.replaceAll('$1', `'${organizationId}'`).replaceAll('$2', managerId));
    }
  } finally {
    await client.end();
  }
}
