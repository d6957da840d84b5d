import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { actorOfRequest } from '../policy/actor.js';
import { TenantScope } from './tenant-scope.js';

/**
 * Outermost interceptor: the response leaves only after the commit, and a failure anywhere rolls back.
 * Requests of somebody without an organization (sign-in, health) pass by and open no scope.
 */
@Injectable()
export class TenantInterceptor implements NestInterceptor {
  constructor(private readonly scope: TenantScope) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const actor = actorOfRequest(request);
    if (!actor) return next.handle();
    const work = (): Promise<unknown> => lastValueFrom(next.handle(), { defaultValue: undefined });
    return from(this.scope.run(actor.organizationId, work, request.id));
  }
}
