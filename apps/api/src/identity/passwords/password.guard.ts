import {
  type CanActivate,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  UnauthorizedException,
} from '@nestjs/common';
import { signInRequestSchema } from '@rungs/contracts/session.js';
import type { FastifyRequest } from 'fastify';
import passport from 'passport';
import { Strategy } from 'passport-local';
import { PasswordCheck, type VerifiedAccount } from './password-check.js';

const verifiedKey = Symbol('verified account');
type Carrier = { [verifiedKey]?: VerifiedAccount };

/** Who signed in with this request; only behind `PasswordGuard`, and nobody when the body did not fit. */
export const Verified = createParamDecorator(
  (_: unknown, context: ExecutionContext): VerifiedAccount | undefined =>
    context.switchToHttp().getRequest<Carrier>()[verifiedKey],
);

/**
 * Passport with an e-mail and a password. Its registry is our own and not the process's, so that several applications
 * in one process (tests do that) keep to their own databases.
 */
@Injectable()
export class PasswordGuard implements CanActivate {
  private readonly passport = new passport.Passport();

  constructor(passwords: PasswordCheck) {
    this.passport.use(
      new Strategy({ usernameField: 'email', passReqToCallback: true }, (request, email, password, done) => {
        const { ip } = request as unknown as FastifyRequest;
        passwords.verify({ email, password }, ip).then((account) => done(null, account), done);
      }),
    );
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest & Carrier>();
    // Guards run before bodies are parsed: what does not fit is left to the pipe, which says what is wrong with it.
    if (!signInRequestSchema.safeParse(request.body).success) return true;
    const account = await this.authenticate(request, context.switchToHttp().getResponse());
    if (!account) throw new UnauthorizedException();
    request[verifiedKey] = account;
    return true;
  }

  private authenticate(request: object, response: object): Promise<VerifiedAccount | undefined> {
    return new Promise((resolve, reject) => {
      const told = (error: unknown, account?: VerifiedAccount | false): void => {
        if (error) reject(error instanceof Error ? error : new Error('Passport failed.', { cause: error }));
        else resolve(account || undefined);
      };
      const handle = this.passport.authenticate('local', { session: false }, told) as (...given: unknown[]) => void;
      handle(request, response, told);
    });
  }
}
