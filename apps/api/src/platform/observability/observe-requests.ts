import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { actorOfRequest } from '../policy/actor.js';
import type { JsonLogger } from './logger.js';
import type { Metrics } from './metrics.js';

/** One line and one measure per answer. The route as declared, never the address: addresses carry tokens and words. */
export function observeRequests(
  fastify: FastifyInstance,
  { metrics, logger }: { metrics: Metrics; logger: JsonLogger },
): void {
  fastify.addHook('onResponse', (request: FastifyRequest, reply: FastifyReply, done) => {
    const route = request.routeOptions.url ?? 'none';
    const { method } = request;
    const ms = reply.elapsedTime;
    metrics.request(method, route, reply.statusCode, ms);
    if (logger.pino.isLevelEnabled('info')) {
      const actor = actorOfRequest(request);
      const who = actor && { organizationId: actor.organizationId, personId: actor.personId };
      const line = {
        msg: 'request',
        requestId: request.id,
        method,
        route,
        status: reply.statusCode,
        ms: Math.round(ms * 10) / 10,
        ...who,
      };
      logger.pino.info(line);
    }
    done();
  });
}
