import { randomBytes } from 'node:crypto';
import type { OpenAPIObject } from '@nestjs/swagger';
import { sampleOf, type Schema, type Target, targetsOf } from './attacks.js';
import type { ActorName, Company } from './company-of-secrets.js';
import type { World } from './world.js';

export type Answer = Readonly<{ status: number; type: string; body: unknown; text: string }>;
type Sent = Readonly<{
  verb: Target['verb'];
  path: string;
  by: ActorName;
  /** A string is sent as it is, everything else as JSON. */
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
  /** Of the record, where the tests know it. */
  version?: number;
}>;

/**
 * Sends what the tests make up straight into the server, without sockets: there are ten thousands of it. Changes name
 * the version that the record has, so that what is sent gets past `If-Match` to what lies behind.
 */
export async function openAttacker(world: World, company: Company, more: Readonly<Record<string, string>> = {}) {
  const document = (await world.asNobody().get('/api/openapi.json')).body as OpenAPIObject;
  const versions = new Map<string, number>();

  async function inject({ verb, path, by, body, version, headers = {} }: Sent): Promise<Answer> {
    const person = by === 'nobody' ? undefined : company.people[by];
    const answer = await world.app.inject({
      method: verb,
      url: path,
      // Each from another place: limits per address are not what is tried here.
      remoteAddress: `10.${[...randomBytes(3)].join('.')}`,
      headers: {
        ...(person && { cookie: person.cookie, 'x-csrf-token': person.csrfToken }),
        ...(verb !== 'GET' && { 'if-match': `"${version ?? versions.get(path) ?? 1}"` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const type = String(answer.headers['content-type'] ?? '');
    return {
      ...{ status: answer.statusCode, type, text: answer.payload },
      body: /json/.test(type) && answer.payload ? (JSON.parse(answer.payload) as unknown) : null,
    };
  }

  /** Told that it is stale, it takes the version that it is told and tries again. */
  async function send(sent: Sent): Promise<Answer> {
    const answer = await inject(sent);
    const known = (answer.status === 412 ? (answer.body as { current?: unknown }).current : answer.body) as {
      version?: unknown;
    } | null;
    if (typeof known?.version === 'number') versions.set(sent.path, known.version);
    return answer.status === 412 && known ? inject(sent) : answer;
  }

  const idOf: Readonly<Record<string, string | undefined>> = {
    targetLevelId: company.ids.get('level'),
    levelId: company.ids.get('level'),
    expectationId: company.ids.get('expectationOfDrafts'),
    askedId: company.ids.get('giver'),
    collaboratorIds: company.ids.get('giver'),
    handedToId: company.ids.get('giver'),
    owedById: company.people.owner.personId,
    personId: company.ids.get('giver'),
    recordId: company.ids.get('goalShared'),
    evidenceId: company.ids.get('evidence'),
    draftId: company.ids.get('draft'),
    versionId: company.ids.get('ladderVersion'),
    ladderId: company.ids.get('ladder'),
    kpiId: company.ids.get('kpi'),
    goalId: company.ids.get('goal'),
    withId: company.ids.get('giver'),
    departmentId: company.ids.get('department'),
    observationIds: company.ids.get('observation'),
    managerId: company.people.manager.personId,
    organizationId: company.people.owner.organizationId,
    ...more,
  };
  const sample = (schema: Schema, fields: 'all' | 'texts'): unknown =>
    sampleOf(schema, { fields, id: (field) => idOf[field] ?? company.people.peer.personId });

  return { document, targets: targetsOf(document, company), send, sample };
}

export type Attacker = Awaited<ReturnType<typeof openAttacker>>;

/** What must never come: an answer of ours, or one that is no problem. Nothing is wrong with a success here. */
export function faultOf(what: string, { status, type, body, text }: Answer): string[] {
  if (status >= 200 && status < 300) return [];
  const refused = status >= 400 && status < 500 && type.startsWith('application/problem+json');
  const { code, status: said } = (body ?? {}) as { code?: unknown; status?: unknown };
  return refused && typeof code === 'string' && said === status ? [] : [`${what}: ${status} ${text.slice(0, 200)}`];
}
