import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { problem } from '../../platform/http/problem.js';
import { sessionOf } from '../authentication.guard.js';
import type { Session } from '../session.entity.js';

/** The browser's session, on a route that is `@OfAccount`. A personal token has none, and may not do what needs one. */
export const CurrentSession = createParamDecorator((_: unknown, context: ExecutionContext): Session => {
  const session = sessionOf(context.switchToHttp().getRequest<object>());
  if (!session) throw problem(403, 'session_required', 'This is done signed in with a browser, not with a token.');
  return session;
});
