import type { ProblemBody } from './problem.js';

const titles: Readonly<Record<number, readonly [code: string, title: string]>> = {
  400: ['malformed', 'The request cannot be understood'],
  401: ['signed_out', 'Sign in to go on'],
  403: ['forbidden', 'You may not do this'],
  404: ['not_found', 'There is nothing here that you can see'],
  405: ['method_not_allowed', 'This address does not take that method'],
  408: ['timeout', 'The request took too long to arrive'],
  409: ['conflict', 'This is not possible now'],
  412: ['stale', 'This was changed meanwhile'],
  413: ['too_large', 'The request is too large'],
  414: ['uri_too_long', 'The address is too long'],
  415: ['unsupported_media_type', 'This kind of content is not taken'],
  422: ['unprocessable', 'The request cannot be carried out'],
  428: ['version_required', 'Say which version the change is based on'],
  429: ['too_many_requests', 'That was too often'],
  431: ['headers_too_large', 'The request headers are too large'],
  500: ['internal', 'Something went wrong on our side'],
  503: ['unavailable', 'Rungs is busy'],
};

/** What every problem begins with. A status that we have no words for says only whose fault it is. */
export function frame(status: number, instance: string, code?: string): ProblemBody {
  const [known, title] =
    titles[status] ??
    (status >= 500 ? ['internal', 'Something went wrong on our side'] : ['refused', 'The request was refused']);
  return { type: 'about:blank', title, status, instance, code: code ?? known };
}
