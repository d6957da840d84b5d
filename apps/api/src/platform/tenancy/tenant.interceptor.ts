import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
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
    const actor = actorOfRequest(context.switchToHttp().getRequest());
    if (!actor) return next.handle();
    return from(this.scope.run(actor.organizationId, () => lastValueFrom(next.handle(), { defaultValue: undefined })));
  }
}
