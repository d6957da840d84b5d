import { createServer } from 'node:http';
import pg from 'pg';

/**
 * The least that an answer can cost here: bare `node:http` and `pg`, one prepared statement per request, the same row
 * security, opened in the same message. No sign-in, no policy, no validation, no counts, no audit.
 */
const pool = new pg.Pool({
  connectionString: process.env['FLOOR_DATABASE_URL'],
  max: 4,
  pipeline: true,
});
const organizationId = process.env['FLOOR_ORGANIZATION'] ?? '';
const opening = `begin; set local app.organization_id = '${organizationId}'`;

const journey = {
  name: 'floor-journey',
  text: `
    select json_build_object('person', p.name, 'title', p.title, 'level', l.code, 'manager', m.name, 'target', t.code,
      'targetOn', s.target_on, 'step', s.step, 'iteration', s.iteration, 'steps', s.steps, 'facts', s.facts,
      'covered', s.covered, 'required', s.required, 'readiness', s.readiness, 'visits', (
        select json_agg(json_build_object('step', v.step, 'enteredOn', v.entered_on) order by v.position)
        from step_visits v where v.organization_id = $1 and v.journey_id = s.journey_id))::text as body
    from people p
    left join people m on m.organization_id = $1 and m.id = p.manager_id
    left join levels l on l.organization_id = $1 and l.id = p.level_id
    left join journey_summaries s on s.organization_id = $1 and s.person_id = p.id
    left join levels t on t.organization_id = $1 and t.id = s.target_level_id
    where p.organization_id = $1 and p.id = $2`,
};

const team = {
  name: 'floor-team',
  text: `
    select coalesce(json_agg(json_build_object('personId', p.id, 'name', p.name, 'title', p.title, 'step', s.step,
      'iteration', s.iteration, 'steps', s.steps, 'covered', s.covered, 'required', s.required, 'readiness', s.readiness,
      'readinessGivenOn', s.readiness_given_on, 'lastTalkOn', s.last_talk_on, 'targetOn', s.target_on)
      order by p.name), '[]')::text as body
    from people p
    left join journey_summaries s on s.organization_id = $1 and s.person_id = p.id
    where p.organization_id = $1 and p.manager_id = $2`,
};

const evidence = {
  name: 'floor-evidence',
  text: `
    insert into evidence (organization_id, id, person_id, step, iteration, title, situation, action, result, occurred_on, kind, audience)
    values ($1, gen_random_uuid(), $2, 3, 1, $3, $4, $5, $6, $7, $8, $9) returning json_build_object('id', id)::text as body`,
};

type Prepared = Readonly<{ name: string; text: string }>;

async function answer(statement: Prepared, values: readonly unknown[]): Promise<string> {
  const client = await pool.connect();
  try {
    const opened = client.query(opening);
    const result = client.query<{ body: string }>({ ...statement, values: [organizationId, ...values] });
    const committed = client.query('commit');
    const [, { rows }] = await Promise.all([opened, result, committed]);
    return rows[0]?.body ?? 'null';
  } finally {
    client.release();
  }
}

const server = createServer((request, response) => {
  const [, , , subject = ''] = (request.url ?? '').split('/').slice(1);
  const send = (work: Promise<string>): void => {
    work.then(
      (body) => response.writeHead(200, { 'content-type': 'application/json' }).end(body),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  };
  if (request.method === 'POST') {
    let text = '';
    request.setEncoding('utf8').on('data', (part: string) => (text += part));
    request.on('end', () => {
      const sent = JSON.parse(text) as Record<string, string>;
      send(
        answer(evidence, [
          subject,
          sent['title'],
          sent['situation'],
          sent['action'],
          sent['result'],
          sent['occurredOn'],
          sent['kind'],
          sent['audience'],
        ]),
      );
    });
  } else if ((request.url ?? '').startsWith('/api/v1/team')) {
    send(answer(team, [request.headers['x-person']]));
  } else {
    send(answer(journey, [subject]));
  }
});
server.listen(Number(process.env['PORT']), '127.0.0.1', () => process.stdout.write('listening\n'));
