import { type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { recentSignInKey, type RoutePolicy, routePolicyKey } from './route-policy.js';

type Rules = Readonly<{ policy: RoutePolicy | undefined; asksForRecentSignIn: boolean }>;

/** What a route declares about who may enter, read from its decorators once. */
@Injectable()
export class RouteRules {
  private readonly known = new WeakMap<object, Rules>();

  constructor(private readonly reflector: Reflector) {}

  of(context: ExecutionContext): Rules {
    const handler = context.getHandler();
    let rules = this.known.get(handler);
    if (!rules) {
      const targets = [handler, context.getClass()];
      rules = {
        policy: this.reflector.getAllAndOverride<RoutePolicy | undefined>(routePolicyKey, targets),
        asksForRecentSignIn: this.reflector.getAllAndOverride<boolean | undefined>(recentSignInKey, targets) === true,
      };
      this.known.set(handler, rules);
    }
    return rules;
  }
}
