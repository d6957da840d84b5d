import { createServer } from 'node:http';
import pg from 'pg';

type Prepared = Readonly<{ name: string; text: string }>;

/**
 * The least that an answer can cost here: bare `node:http` and `pg`, one prepared statement per request, the same row
 * security, opened in the same message. The reads run the statements of Rungs itself and pass on the JSON that Postgres
 * wrote, so that what is compared is everything around them. No sign-in, no policy, no validation, no counts, no audit.
 */
const pool = new pg.Pool({
  connectionString: process.env['FLOOR_DATABASE_URL'],
  max: 4,
  pipeline: true,
});
const organizationId = process.env['FLOOR_ORGANIZATION'] ?? '';
const opening = `begin; set local app.organization_id = '${organizationId}'`;
const today = new Date().toISOString().slice(0, 10);

const statementOf = async (file: string, name: string): Promise<Prepared> => {
  const api = new URL(`../../apps/api/dist/src/${file}`, import.meta.url);
  const found = ((await import(api.href)) as Record<string, Prepared>)[name];
  if (!found) throw new Error(`There is no ${name} in ${file}.`);
  return found;
};
const journey = await statementOf('journeys/journey-page.queries.js', 'journeyPage');
const team = await statementOf('team/team-board.queries.js', 'teamBoard');

const evidence = {
  name: 'floor-evidence',
  text: `
    insert into evidence (organization_id, id, person_id, step, iteration, title, situation, action, result, occurred_on, kind, audience)
    values ($1, gen_random_uuid(), $2, 3, 1, $3, $4, $5, $6, $7, $8, $9) returning json_build_object('id', id)::text as body`,
};

async function answer(statement: Prepared, values: readonly unknown[]): Promise<string> {
  const client = await pool.connect();
  try {
    const opened = client.query(opening);
    const result = client.query<Record<string, string>>({ ...statement, values: [organizationId, ...values] });
    const committed = client.query('commit');
    const [, { rows }] = await Promise.all([opened, result, committed]);
    return rows[0]?.['body'] ?? rows[0]?.['items'] ?? 'null';
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
    send(answer(team, [request.headers['x-person'], today]));
  } else {
    send(answer(journey, [subject, subject, today]));
  }
});
server.listen(Number(process.env['PORT']), '127.0.0.1', () => process.stdout.write('listening\n'));
