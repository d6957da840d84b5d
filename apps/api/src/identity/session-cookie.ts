import type { FastifyReply, FastifyRequest } from 'fastify';

type Where = Pick<FastifyRequest, 'protocol'>;

/** The `__Host-` prefix asks for https; on http, which is localhost only, the name is plain. */
export const sessionCookieName = ({ protocol }: Where): string =>
  protocol === 'https' ? '__Host-rungs_session' : 'rungs_session';

export function setSessionCookie(request: Where, reply: FastifyReply, token: string, expires: Date): void {
  const secure = request.protocol === 'https';
  void reply.setCookie(sessionCookieName(request), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    expires,
  });
}

export function clearSessionCookie(request: Where, reply: FastifyReply): void {
  void reply.clearCookie(sessionCookieName(request), { path: '/', secure: request.protocol === 'https' });
}
