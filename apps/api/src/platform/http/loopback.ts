import type { FastifyRequest } from 'fastify';

const addresses = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** Whether the other end of the connection is on this machine. What a proxy claims about somebody further is ignored. */
export const isLoopback = (request: FastifyRequest): boolean =>
  addresses.has(request.socket.remoteAddress ?? '') && request.headers['x-forwarded-for'] === undefined;
