import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Injectable, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sqlState } from '../persistence/database-errors.js';
import { type ProblemBody, ProblemException } from './problem.js';

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

/** Statements that the database gave up on: the state of things, not a fault of the request. */
const busy = new Set(['55P03', '57014', '53300', '57P01', '57P03', '40001', '40P01']);

/** Every answer that is not a success, in one shape (RFC 9457). Faults of ours are logged whole and told in a line. */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const body = this.bodyOf(error, request.id);
    if (body.status >= 500) this.logger.error({ err: error, requestId: request.id, code: body.code });
    if (reply.sent) return;
    const retryAfter = error instanceof ProblemException ? error.extra.retryAfterSeconds : undefined;
    if (body.status === 503 || retryAfter !== undefined) void reply.header('retry-after', String(retryAfter ?? 1));
    void reply
      .status(body.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(JSON.stringify(body));
  }

  private bodyOf(error: unknown, instance: string): ProblemBody {
    if (error instanceof ProblemException) {
      const { code, detail, extra } = error;
      const { errors, current } = extra;
      return { ...frame(error.getStatus(), instance, code), detail, ...(errors && { errors }), ...(current !== undefined && { current }) };
    }
    const state = sqlState(error);
    if (state === '22P05' || state === '22021') {
      return { ...frame(400, instance), detail: 'A text holds a character that cannot be kept.' };
    }
    if (state && busy.has(state)) return frame(503, instance);
    return frame(statusOf(error), instance);
  }
}

/** Fastify's own refusals (malformed JSON, too large, …) carry `statusCode`; their words may name our internals. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  if (error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number') return error.statusCode;
  if (error instanceof Error && /timeout exceeded when trying to connect|Connection terminated/.test(error.message)) return 503;
  return 500;
}

function frame(status: number, instance: string, code?: string): ProblemBody {
  const [known, title] = titles[status] ?? (status >= 500 ? ['internal', 'Something went wrong on our side'] : ['refused', 'The request was refused']);
  return { type: 'about:blank', title, status, instance, code: code ?? known };
}
