import {
  type CanActivate,
  type ExecutionContext,
  ForbiddenException,
  Injectable,
  UnauthorizedException,
} from '@nestjs/common';
import { Clock } from '../clock.js';
import { Quota } from '../limits/quota.js';
import { accountOfRequest, actorOfRequest } from './actor.js';
import { requireRecentSignIn } from './recent-sign-in.js';
import { RouteRules } from './route-rules.js';

/** Denies by default: a route says who may enter, or nobody may. */
@Injectable()
export class PolicyGuard implements CanActivate {
  constructor(
    private readonly routes: RouteRules,
    private readonly clock: Clock,
    private readonly quota: Quota,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const { policy, asksForRecentSignIn } = this.routes.of(context);
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

    if (asksForRecentSignIn) requireRecentSignIn(actor, this.clock.now());
    return true;
  }
}
