import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problem } from './problem.js';

/** The version that a change is based on, from `If-Match: "3"`. Absent: 428. Unreadable: 400. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (header === undefined) throw problem(428, 'version_required', 'Send the version you saw as If-Match.');
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header)?.[1];
  if (version === undefined) throw problem(400, 'malformed', 'If-Match must be one version in double quotes.');
  return Number(version);
});

/** Sends the version along, for the caller's next change. */
export function withEtag<V extends { version: number }>(reply: FastifyReply, view: V): V {
  void reply.header('etag', `"${view.version}"`);
  return view;
}
