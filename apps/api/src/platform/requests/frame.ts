import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** What is being answered. */
export type Frame = Readonly<{ request: FastifyRequest; reply: FastifyReply }>;

const frames = new AsyncLocalStorage<Frame>();

/** From here on, whatever a request leads to can ask which one it is. After the body was read: reading loses it. */
export function keepFrames(fastify: FastifyInstance): void {
  fastify.addHook('preHandler', (request: FastifyRequest, reply: FastifyReply, done) => {
    frames.run({ request, reply }, done);
  });
}

/** @throws Error outside of a request */
export function currentFrame(): Frame {
  const frame = frames.getStore();
  if (!frame) throw new Error('A route was entered without a request.');
  return frame;
}
