import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Injectable, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sqlState, transient } from '../persistence/database-errors.js';
import { type ProblemBody, ProblemException } from './problem.js';
import { frame } from './problem-frame.js';

/** Statements that the database gave up on: the state of things, not a fault of the request. */
const busy = new Set(['55P03', '57014', '53300']);

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
    if (body.status === 503) this.logger.warn({ msg: wordsOf(error), requestId: request.id, code: body.code });
    else if (body.status >= 500) this.logger.error({ err: error, requestId: request.id, code: body.code });
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
      return {
        ...frame(error.getStatus(), instance, code),
        detail,
        ...(errors && { errors }),
        ...(current !== undefined && { current }),
      };
    }
    const state = sqlState(error);
    if (state === '22P05' || state === '22021') {
      return { ...frame(400, instance), detail: 'A text holds a character that cannot be kept.' };
    }
    if ((state && busy.has(state)) || transient(error)) return frame(503, instance);
    return frame(statusOf(error), instance);
  }
}

/** Without its trace: while a database is away, each request says the same. */
const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : 'Refused for now.');

/** Fastify's own refusals (malformed JSON, too large, …) carry `statusCode`; their words may name our internals. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  if (error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number') return error.statusCode;
  if (error instanceof Error && /timeout exceeded when trying to connect/.test(error.message)) return 503;
  return 500;
}
