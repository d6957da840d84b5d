import { type CanActivate, type ExecutionContext, ForbiddenException, Injectable, UnauthorizedException } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Clock } from '../clock.js';
import { problem } from '../http/problem.js';
import { actorOfRequest } from './actor.js';
import { recentSignInKey, type RoutePolicy, routePolicyKey } from './route-policy.js';

const tenMinutes = 10 * 60_000;

/** Denies by default: a route says who may enter, or nobody may. */
@Injectable()
export class PolicyGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly clock: Clock,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const targets = [context.getHandler(), context.getClass()];
    const policy = this.reflector.getAllAndOverride<RoutePolicy | undefined>(routePolicyKey, targets);
    if (!policy) throw new ForbiddenException();
    if (policy.kind === 'public') return true;

    const actor = actorOfRequest(context.switchToHttp().getRequest<object>());
    if (!actor) throw new UnauthorizedException();
    if (policy.kind === 'member' && !policy.rule(actor)) throw new ForbiddenException();

    const asksAgain = this.reflector.getAllAndOverride<boolean | undefined>(recentSignInKey, targets);
    if (asksAgain && this.clock.now().getTime() - actor.authenticatedAt.getTime() > tenMinutes) {
      throw problem(403, 'recent_sign_in_required', 'Type your password again to go on.');
    }
    return true;
  }
}
