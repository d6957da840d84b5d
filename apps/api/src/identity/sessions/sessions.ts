import { Injectable, UnauthorizedException } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/ids.js';
import { type Act, Traces } from '../../platform/traces/traces.js';
import { TenantScope } from '../../platform/tenancy/tenant-scope.js';
import { type OwnMembership, OwnMemberships } from '../own-memberships.js';
import { Revocations } from '../revocations.js';
import { hashOf, newSecret } from '../secret-token.js';
import type { Session } from '../session.entity.js';
import { sessionEnd } from './session-life.js';
import { endOldestSessions, endSession, landIn, rotateSession, startSession } from './session.queries.js';

/** The browser that a session lives in. */
export type Browser = Readonly<{ userAgent: string; address: string }>;

/** What the browser is given. The token is kept nowhere else. */
export type OpenedSession = Readonly<{
  accountId: string;
  organizationId: string | null;
  token: string;
  csrfToken: string;
  expiresAt: Date;
}>;

/** As many browsers as one person could mean; beyond it the one not seen for longest is signed out. */
const mostSessions = 50;

/** Begins, moves and ends sessions. Each beginning and each change of what a session may do makes a new token. */
@Injectable()
export class Sessions {
  constructor(
    private readonly scope: TenantScope,
    private readonly clock: Clock,
    private readonly traces: Traces,
    private readonly memberships: OwnMemberships,
    private readonly revocations: Revocations,
  ) {}

  /** Lands in the organization named, else in the one last worked in, else in any, else in none. */
  async start(
    account: { id: string; lastOrganizationId: string | null },
    browser: Browser,
    before?: Session,
  ): Promise<OpenedSession> {
    const own = await this.memberships.of(account.id);
    const home = own.find(({ organizationId }) => organizationId === account.lastOrganizationId) ?? own[0];
    const organizationId = home?.organizationId ?? null;
    const [id, token, csrfToken, now] = [newId(), newSecret(), newSecret(), this.clock.now()];
    const expiresAt = sessionEnd(now);
    await this.within(home, 'session.started', id, async () => {
      // A token that was there before signing in must not be good for anything afterwards.
      if (before) await this.scope.sharedRows(endSession, [before.id]);
      await this.scope.sharedRows(endOldestSessions, [account.id, now, mostSessions - 1]);
      const who = [account.id, organizationId, csrfToken, now, expiresAt, browser.userAgent, browser.address];
      await this.scope.sharedRows(startSession, [id, hashOf(token), ...who]);
      if (organizationId) await this.scope.sharedRows(landIn, [account.id, organizationId]);
      if (before) await this.revocations.announce();
    });
    return { accountId: account.id, organizationId, token, csrfToken, expiresAt };
  }

  /** The session goes on in another organization. `undefined` where the account is no member of it. */
  async moveTo(session: Session, organizationId: string): Promise<OpenedSession | undefined> {
    const own = await this.memberships.of(session.accountId);
    const there = own.find((membership) => membership.organizationId === organizationId);
    if (!there) return undefined;
    return this.rotate(session, there, 'session.moved', { organizationId, authenticatedAt: session.authenticatedAt });
  }

  /**
   * The password was typed again: for ten minutes the session may do what asks for that.
   * @param alongside what is done in the same transaction
   */
  async confirm(session: Session, alongside?: () => Promise<void>): Promise<OpenedSession> {
    const { activeOrganizationId: organizationId } = session;
    const own = await this.memberships.of(session.accountId);
    const here = own.find((membership) => membership.organizationId === organizationId);
    return this.rotate(
      session,
      here,
      'session.confirmed',
      { organizationId, authenticatedAt: this.clock.now() },
      alongside,
    );
  }

  async end(session: Session): Promise<void> {
    const own = await this.memberships.of(session.accountId);
    const here = own.find(({ organizationId }) => organizationId === session.activeOrganizationId);
    await this.within(here, 'session.ended', session.id, async () => {
      await this.scope.sharedRows(endSession, [session.id]);
      await this.revocations.announce();
    });
  }

  private async rotate(
    { id, accountId, expiresAt, tokenHash }: Session,
    membership: OwnMembership | undefined,
    act: string,
    { organizationId, authenticatedAt }: { organizationId: string | null; authenticatedAt: Date },
    alongside?: () => Promise<void>,
  ): Promise<OpenedSession> {
    const [token, csrfToken] = [newSecret(), newSecret()];
    await this.within(membership, act, id, async () => {
      const values = [id, tokenHash, hashOf(token), csrfToken, organizationId, authenticatedAt];
      const rotated = await this.scope.sharedRows(rotateSession, values);
      // Another tab was faster, and its token is the one that the browser keeps.
      if (rotated.length === 0) throw new UnauthorizedException();
      if (organizationId) await this.scope.sharedRows(landIn, [accountId, organizationId]);
      await alongside?.();
      await this.revocations.announce();
    });
    return { accountId, organizationId, token, csrfToken, expiresAt };
  }

  /** What a session does is written down where it happens; an account that is nowhere a member leaves no trace. */
  private async within(
    home: OwnMembership | undefined,
    act: string,
    sessionId: string,
    work: () => Promise<void>,
  ): Promise<void> {
    if (!home) return work();
    const { organizationId, personId } = home;
    const trace: Act = {
      act,
      recordType: 'session',
      recordId: sessionId,
      subjectPersonId: personId,
      audience: 'private',
    };
    await this.scope.run(organizationId, async () => {
      await work();
      await this.traces.record({ personId, credential: { kind: 'session', id: sessionId } }, trace);
    });
  }
}
