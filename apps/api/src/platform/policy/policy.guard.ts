import {
  type CanActivate,
  type ExecutionContext,
  ForbiddenException,
  Injectable,
  UnauthorizedException,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Clock } from '../clock.js';
import { Quota } from '../limits/quota.js';
import { accountOfRequest, actorOfRequest } from './actor.js';
import { requireRecentSignIn } from './recent-sign-in.js';
import { recentSignInKey, type RoutePolicy, routePolicyKey } from './route-policy.js';

/** Denies by default: a route says who may enter, or nobody may. */
@Injectable()
export class PolicyGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly clock: Clock,
    private readonly quota: Quota,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const targets = [context.getHandler(), context.getClass()];
    const policy = this.reflector.getAllAndOverride<RoutePolicy | undefined>(routePolicyKey, targets);
    const request = context.switchToHttp().getRequest<object>();
    const actor = actorOfRequest(request);
    // Before the rules: what is refused costs the process as much as what is allowed.
    if (actor) this.quota.spend(actor);
    if (!policy) throw new ForbiddenException();
    if (policy.kind === 'public') return true;

    if (policy.kind === 'account') {
      if (!accountOfRequest(request)) throw new UnauthorizedException();
      return true;
    }
    if (!actor) throw new UnauthorizedException();
    if (policy.kind === 'member' && !policy.rule(actor)) throw new ForbiddenException();

    const asksAgain = this.reflector.getAllAndOverride<boolean | undefined>(recentSignInKey, targets);
    if (asksAgain) requireRecentSignIn(actor, this.clock.now());
    return true;
  }
}
