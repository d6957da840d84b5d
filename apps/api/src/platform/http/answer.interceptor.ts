import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  StandardSchemaSerializerInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import { RawJson } from './raw-json.js';

/**
 * Answers leave as their contract says (`@SerializeOptions({ schema })`): what it does not name is dropped, what does
 * not fit is our fault and undoes the change, because the transaction ends further out. `RawJson` passes unparsed;
 * that it fits is what the tests of such a route are for.
 */
@Injectable()
export class AnswerInterceptor extends StandardSchemaSerializerInterceptor {
  constructor(reflector: Reflector) {
    super(reflector);
  }

  override intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return super.intercept(context, next).pipe(
      map((answer: unknown) => {
        if (!(answer instanceof RawJson)) return answer;
        void context
          .switchToHttp()
          .getResponse<FastifyReply>()
          .header('content-type', 'application/json; charset=utf-8');
        return answer.text;
      }),
    );
  }

  override serialize(...[answer, schema, options]: Parameters<StandardSchemaSerializerInterceptor['serialize']>) {
    return answer instanceof RawJson ? answer : super.serialize(answer, schema, options);
  }
}
