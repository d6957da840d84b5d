import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const pagePolicy = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self'`,
  `font-src 'self'`,
  `img-src 'self' data:`,
  `connect-src 'self'`,
  `manifest-src 'self'`,
  `base-uri 'none'`,
  `form-action 'self'`,
  `frame-ancestors 'none'`,
  `require-trusted-types-for 'script'`,
  `trusted-types rungs`,
].join('; ');

const always = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

const onPages = {
  ...always,
  'content-security-policy': pagePolicy,
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** An answer of the API is no page: nothing in it may run, and nobody may frame or keep it. */
const onAnswers = {
  ...always,
  'content-security-policy': `default-src 'none'; frame-ancestors 'none'`,
  'cache-control': 'no-store',
};

const twoYears = 'max-age=63072000; includeSubDomains';

/** Set before anything else happens, so that refusals and faults carry them too. */
export function setSecurityHeaders(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done) => {
    void reply.headers(isPage(request.url) ? onPages : onAnswers);
    if (request.protocol === 'https') void reply.header('strict-transport-security', twoYears);
    done();
  });
}

const isPage = (url: string): boolean =>
  !url.startsWith('/api/') || url === '/api/docs' || url.startsWith('/api/docs/');
