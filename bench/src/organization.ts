import { createHash, randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';

export const people = 20_000;
export const entriesEach = 50;
/** Of those who have logged for many years. */
export const entriesOfFew = 5_000;
const sessions = 700;
/** How many of these have logged for many years, and how many are held against them. */
const ofEach = 150;

/** Somebody signed in: an employee with a journey, and, for the board, a manager of eight. */
export type SignedIn = Readonly<{
  personId: string;
  managerId: string;
  cookie: string;
  managerCookie: string;
  csrfToken: string;
}>;
export type Organization = Readonly<{
  id: string;
  signedIn: readonly SignedIn[];
  /** As many people of each kind, none of them among `signedIn`. */
  withFewRecords: readonly SignedIn[];
  withManyRecords: readonly SignedIn[];
}>;

/** Fills the tables directly, as the owner: a million entries through the services would take an hour. */
export async function generate(ownerUrl: string, organizationId: string): Promise<Organization> {
  const db = new pg.Client({ connectionString: ownerUrl });
  db.on('error', () => undefined);
  await db.connect();
  await db.query(`select set_config('app.organization_id', $1, false)`, [organizationId]);
  // Written into the text, because some of them take no parameter; the id is our own.
  for (const statement of statements) await db.query(statement.replaceAll('$1', `'${organizationId}'`));
  const { rows } = await db.query<{ personId: string; managerId: string }>(
    `select p.id as "personId", p.manager_id as "managerId" from people p
     where p.organization_id = $1 and p.employee_number like 'E%' and p.employee_number::text > 'E009000'
     order by p.employee_number limit ${sessions}`,
    [organizationId],
  );
  const signedIn: SignedIn[] = [];
  for (const row of rows) {
    const csrfToken = randomBytes(32).toString('base64url');
    const cookie = await signIn(db, organizationId, row.personId, csrfToken);
    const managerCookie = await signIn(db, organizationId, row.managerId, csrfToken);
    signedIn.push({ ...row, cookie, managerCookie, csrfToken });
  }
  await db.query('analyze');
  await db.end();
  return {
    id: organizationId,
    signedIn: signedIn.slice(0, -2 * ofEach),
    withFewRecords: signedIn.slice(-2 * ofEach, -ofEach),
    withManyRecords: signedIn.slice(-ofEach),
  };
}

/** The numbers of the last that sign in, who begin with `E009001`. */
const manyYears = `between ${9_001 + sessions - ofEach} and ${9_000 + sessions}`;

/** Entries of everybody, or of some, over 700 days. */
function entries(numbers: string, whose = ''): string {
  return `
    insert into evidence (organization_id, id, person_id, step, iteration, title, situation, action, result, occurred_on, competency_keys, kind, audience)
    select organization_id, gen_random_uuid(), id, 1 + e % 4, 1, 'Entry ' || e || ' of person ' || n,
      repeat('What was before. ', 4), repeat('What I did about it. ', 6), repeat('What came of it. ', 4),
      date '2026-11-01' - (e * 13) % 700, array[(array['delivery', 'design', 'reliability', 'ownership'])[1 + e % 4]],
      (array['project', 'design', 'glue', 'incident', 'mentoring'])[1 + e % 5], case when e % 5 = 0 then 'private' else 'manager' end
    from made cross join ${numbers} e ${whose}`;
}

/** `E000000` leads; person n reports to person n / 8, so that everybody but the last has eight reports. */
const statements = [
  `create temp table made as select n, gen_random_uuid() as id, gen_random_uuid() as journey_id, $1::uuid as organization_id
   from generate_series(0, ${people - 1}) n`,
  `create unique index on made (n)`,
  `insert into people (organization_id, id, name, employee_number, title, level_id)
   select m.organization_id, m.id, 'Person ' || m.n, 'E' || lpad(m.n::text, 6, '0'), 'Engineer',
     (select l.id from levels l join tracks t on t.id = l.track_id where l.organization_id = $1 and l.code = 'IC3')
   from made m`,
  `update people p set manager_id = boss.id from made m join made boss on boss.n = m.n / 8
   where p.organization_id = $1 and p.id = m.id and m.n > 0`,
  `insert into journeys (organization_id, id, person_id, target_level_id, target_on, started_on)
   select organization_id, journey_id, id, (select id from levels where organization_id = $1 and code = 'IC4'), date '2027-06-30', date '2026-01-10'
   from made`,
  `insert into step_visits (organization_id, id, journey_id, step, iteration, entered_on, left_on, position)
   select organization_id, gen_random_uuid(), journey_id, s, 1, date '2026-01-10' + s * 30,
     case when s < 1 + n % 4 then date '2026-01-10' + (s + 1) * 30 end, s - 1
   from made cross join generate_series(1, 4) s where s <= 1 + n % 4`,
  entries(`generate_series(1, ${entriesEach})`),
  entries(`generate_series(${entriesEach + 1}, ${entriesOfFew})`, `where n ${manyYears}`),
  `insert into journey_summaries (organization_id, person_id, journey_id, target_level_id, target_on, step, iteration, step_entered_on,
     facts, steps, path, covered, required, readiness, readiness_given_on, last_talk_on)
   select organization_id, id, journey_id, (select id from levels where organization_id = $1 and code = 'IC4'), date '2027-06-30',
     1 + n % 4, 1, date '2026-06-01',
     jsonb_build_object('keyPlayers', 4, 'keyPlayersMet', 3, 'openGoals', 2, 'goalsDone', 5, 'evidenceTotal', ${entriesEach}, 'evidenceShared', 40,
       'leadershipEvidence', 10, 'byCompetency', (
         select jsonb_object_agg(key, '{"count": 10, "kinds": {"project": 2, "design": 2, "glue": 2, "incident": 2, "mentoring": 2}, "months": {"2026-01": 3, "2026-05": 4, "2026-10": 3}}'::jsonb)
         from unnest(array['delivery', 'design', 'reliability', 'ownership']) key)),
     '[[3,4],[2,3],[0,1],[2,3]]', '[[1,1],[2,1]]', 4, 8, 'developing', date '2026-09-01', date '2026-10-20'
   from made`,
  // What follows from their entries: as many months as these are spread over.
  `update journey_summaries s set facts = s.facts || jsonb_build_object('evidenceTotal', ${entriesOfFew}, 'evidenceShared', ${entriesOfFew * 0.8}, 'byCompetency', (
       select jsonb_object_agg(key, jsonb_build_object('count', ${entriesOfFew / 5}, 'kinds', '{"project": 200, "design": 200, "glue": 200, "incident": 200, "mentoring": 200}'::jsonb,
         'months', (select jsonb_object_agg(to_char(month, 'YYYY-MM'), 42) from generate_series(date '2024-12-01', date '2026-11-01', interval '1 month') month)))
       from unnest(array['delivery', 'design', 'reliability', 'ownership']) key))
   from made m where s.organization_id = $1 and s.person_id = m.id and m.n ${manyYears}`,
];

async function signIn(db: pg.Client, organizationId: string, personId: string, csrfToken: string): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  const known = await db.query<{ accountId: string }>(
    `select account_id as "accountId" from memberships where organization_id = $1 and person_id = $2`,
    [organizationId, personId],
  );
  const accountId = known.rows[0]?.accountId ?? randomUUID();
  if (known.rows.length === 0) {
    await db.query(
      `insert into accounts (id, email, name) values ($1::uuid, ($1::uuid)::text || '@bench.example', 'Bench')`,
      [accountId],
    );
    await db.query(`insert into memberships (organization_id, id, account_id, person_id) values ($1, $2, $3, $4)`, [
      organizationId,
      randomUUID(),
      accountId,
      personId,
    ]);
  }
  await db.query(
    `insert into sessions (id, token_hash, account_id, active_organization_id, csrf_token, authenticated_at, expires_at)
     values ($1, $2, $3, $4, $5, now(), now() + interval '1 day')`,
    [randomUUID(), createHash('sha256').update(secret).digest(), accountId, organizationId, csrfToken],
  );
  return `rungs_session=${secret}`;
}
