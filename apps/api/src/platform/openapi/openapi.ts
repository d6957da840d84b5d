import { problemSchema } from '@rungs/contracts/problems.js';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { type Route, RoutePolicies } from '../policy/route-policies.js';
import { AnswerSchemas } from './answer-schemas.js';

type Operation = OpenAPIObject['paths'][string]['get'] & { [extension: `x-${string}`]: unknown };

const verbs = ['get', 'post', 'put', 'patch', 'delete'] as const;
/** For operators and for trials; no part of the API. */
const leftOut = new Set(['/metrics', '/dev/mail']);

const description = `
Sign in with \`POST /api/v1/session\` (a cookie, and \`x-csrf-token\` with every change) or send a personal token as
\`Authorization: Bearer rungs_pat_…\`. Changes name the version they are based on as \`If-Match\`; a POST with an
\`Idempotency-Key\` happens once. Lists answer \`{ items, nextCursor }\`. Everything that is not a success is a problem
(RFC 9457) with a stable \`code\`.`.trim();

/** The API as its contracts describe it: the schemas here are those that parse its requests and answers. */
export function openApiOf(app: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Rungs')
    .setDescription(description)
    .setVersion('1')
    .addCookieAuth('rungs_session', { type: 'apiKey' }, 'session')
    .addBearerAuth({ type: 'http', scheme: 'bearer' }, 'token')
    .build();
  const document = SwaggerModule.createDocument(app, config);
  const answers = new AnswerSchemas();
  const problem = {
    description: 'Anything else',
    content: { 'application/problem+json': { schema: answers.of(problemSchema) } },
  };
  const routes = new Map(
    app
      .get(RoutePolicies)
      .all()
      .map((route) => [route.operationId, route]),
  );
  const paths = Object.entries(document.paths)
    .filter(([path]) => !leftOut.has(path))
    .sort(([a], [b]) => (a < b ? -1 : 1));

  for (const operation of paths.flatMap(([, item]) => verbs.flatMap((verb) => (item[verb] as Operation) ?? []))) {
    const route = routes.get(operation.operationId ?? '');
    if (route) describe(operation, route, answers);
    operation.responses = { ...operation.responses, default: problem };
  }
  const schemas = Object.fromEntries(
    Object.entries({ ...document.components?.schemas, ...answers.named }).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  return { ...document, paths: Object.fromEntries(paths), components: { ...document.components, schemas: schemas } };
}

function describe(operation: Operation, { policy, answer }: Route, answers: AnswerSchemas): void {
  if (policy?.kind === 'public') operation.security = [];
  else operation.security = [{ session: [] }, { token: [] }];
  if (policy && 'name' in policy) operation['x-policy'] = policy.name;
  const status = Object.keys(operation.responses ?? {}).find((known) => /^2/.test(known) && known !== '204');
  if (!status || !answer) return;
  const content = { 'application/json': { schema: answers.of(answer) } };
  operation.responses = { ...operation.responses, [status]: { description: 'Done', content } };
}
