import { SetMetadata } from '@nestjs/common';
import type { Rule } from './policy.js';

export type RoutePolicy =
  | Readonly<{ kind: 'public' }>
  | Readonly<{ kind: 'account'; name: string }>
  | Readonly<{ kind: 'member'; rule: Rule; name: string }>
  | Readonly<{ kind: 'record'; name: string }>;

export const routePolicyKey = 'rungs:route-policy';

/** Open to anyone, signed in or not: sign-in, health, invitations. */
export const Public = () => SetMetadata(routePolicyKey, { kind: 'public' } satisfies RoutePolicy);

/**
 * Open to whoever is signed in, also while in no organization: their session itself, and switching. Such a route acts
 * for the account, so it has no actor and opens no scope.
 */
export const OfAccount = (name: string) => SetMetadata(routePolicyKey, { kind: 'account', name } satisfies RoutePolicy);

/** Open to members for whom `rule` holds; nothing about a record is needed to decide. */
export const Allow = (name: string, rule: Rule) =>
  SetMetadata(routePolicyKey, { kind: 'member', rule, name } satisfies RoutePolicy);

/** Decided by the service over the record's facts, by the policy of this name (`goals.update`). */
export const DecidedBy = (name: string) => SetMetadata(routePolicyKey, { kind: 'record', name } satisfies RoutePolicy);

export const recentSignInKey = 'rungs:recent-sign-in';

/** Asks for the password again when it was typed more than ten minutes ago. */
export const AsksForRecentSignIn = () => SetMetadata(recentSignInKey, true);
