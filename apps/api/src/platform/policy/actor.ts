import { createParamDecorator, type ExecutionContext, UnauthorizedException } from '@nestjs/common';

export type Role = 'employee' | 'hr' | 'admin';

/** Who acts: one person in one organization, through one session or token. */
export type Actor = Readonly<{
  accountId: string;
  organizationId: string;
  personId: string;
  roles: readonly Role[];
  /** What a revocation kills. */
  credential: Readonly<{ kind: 'session' | 'token'; id: string }>;
  /** When the password was last typed; exports, roles and tokens ask that it is not long ago. */
  authenticatedAt: Date;
}>;

const key = Symbol('actor');
type Carrier = { [key]?: Actor };

export function setActor(request: object, actor: Actor): void {
  (request as Carrier)[key] = actor;
}

const accountKey = Symbol('account');
type AccountCarrier = { [accountKey]?: string };

/** Says that the request is signed in, whether or not its account is a member anywhere. */
export function setAccount(request: object, accountId: string): void {
  (request as AccountCarrier)[accountKey] = accountId;
}

export function accountOfRequest(request: object): string | undefined {
  return (request as AccountCarrier)[accountKey];
}

export function actorOfRequest(request: object): Actor | undefined {
  return (request as Carrier)[key];
}

export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const actor = actorOfRequest(context.switchToHttp().getRequest<object>());
  if (!actor) throw new UnauthorizedException();
  return actor;
});
