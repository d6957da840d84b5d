import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendProblem } from '../http/protocol-problems.js';

const mostParameters = 100;
/** Beyond the limit of the others, so that one can sign in and a balancer can look when everything else is refused. */
const reserved = 0.1;
const keepsShare = /^\/(?:healthz|readyz|metrics|api\/v1\/session)(?:[/?]|$)/;
/** Stays open for hours and waits; counted by the live hub. */
const isStream = /^\/api\/v1\/events(?:\?|$)/;

export type Load = { inFlight: number; shed: number };

/** Refuses early what could only be refused late: a queue that grows helps nobody in it. */
export function refuseOverload(fastify: FastifyInstance, mostInFlight: number): Load {
  const load: Load = { inFlight: 0, shed: 0 };
  fastify.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done) => {
    const { url } = request;
    if (parametersOf(url) > mostParameters) return sendProblem(request, reply, 414);
    if (isStream.test(url)) return done();

    const limit = keepsShare.test(url) ? mostInFlight + Math.ceil(mostInFlight * reserved) : mostInFlight;
    if (load.inFlight >= limit) {
      load.shed += 1;
      return sendProblem(request, reply, 503, 1 + Math.floor(Math.random() * 3));
    }
    load.inFlight += 1;
    // `close` comes also for a request whose sender has gone.
    reply.raw.once('close', () => (load.inFlight -= 1));
    done();
  });
  return load;
}

function parametersOf(url: string): number {
  const query = url.indexOf('?');
  if (query === -1) return 0;
  let count = 1;
  for (let at = url.indexOf('&', query); at !== -1; at = url.indexOf('&', at + 1)) count += 1;
  return count;
}
