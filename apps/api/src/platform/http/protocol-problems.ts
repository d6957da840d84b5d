import { STATUS_CODES } from 'node:http';
import type { FastifyError, FastifyReply, FastifyRequest, FastifyServerOptions } from 'fastify';
import { v7 } from 'uuid';
import { frame } from './problem-frame.js';

const problemType = 'application/problem+json; charset=utf-8';

/** A connection that sends what is no HTTP, or too much of it, before there is a request to answer. */
const statusOfConnectionError: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** Refusals that never reach a route, in the same shape as all others. */
export const protocolProblems: Pick<FastifyServerOptions, 'clientErrorHandler' | 'frameworkErrors'> = {
  clientErrorHandler(error, socket) {
    if (socket.destroyed || !socket.writable) return;
    const status = statusOfConnectionError[error.code] ?? 400;
    const body = JSON.stringify(frame(status, v7()));
    const head = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
      `content-type: ${problemType}`,
      `content-length: ${Buffer.byteLength(body)}`,
      'cache-control: no-store',
      'x-content-type-options: nosniff',
      'connection: close',
    ];
    socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  },
  frameworkErrors(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
    sendProblem(request, reply, error.statusCode ?? 400);
  },
};

/** A body that is malformed, too large or of another kind, found by Fastify before a route of ours runs. */
export function refuseUnreadable(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  sendProblem(request, reply, error.statusCode ?? 500);
}

export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  retryAfterSeconds?: number,
): void {
  if (retryAfterSeconds !== undefined) void reply.header('retry-after', String(retryAfterSeconds));
  void reply
    .status(status)
    .headers({ 'content-type': problemType, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
    .send(JSON.stringify(frame(status, request.id)));
}
