import {
  type CanActivate,
  type ExecutionContext,
  ForbiddenException,
  Injectable,
  UnauthorizedException,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Clock } from '../clock.js';
import { accountOfRequest, actorOfRequest } from './actor.js';
import { requireRecentSignIn } from './recent-sign-in.js';
import { recentSignInKey, type RoutePolicy, routePolicyKey } from './route-policy.js';

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

    const request = context.switchToHttp().getRequest<object>();
    if (policy.kind === 'account') {
      if (!accountOfRequest(request)) throw new UnauthorizedException();
      return true;
    }
    const actor = actorOfRequest(request);
    if (!actor) throw new UnauthorizedException();
    if (policy.kind === 'member' && !policy.rule(actor)) throw new ForbiddenException();

    const asksAgain = this.reflector.getAllAndOverride<boolean | undefined>(recentSignInKey, targets);
    if (asksAgain) requireRecentSignIn(actor, this.clock.now());
    return true;
  }
}
