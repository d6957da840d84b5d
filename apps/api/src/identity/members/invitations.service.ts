import { Injectable, NotFoundException } from '@nestjs/common';
import type { InvitationPage, InvitationRequest, InvitationsQuery, InvitationView } from '@rungs/contracts/members.js';
import { roleSchema } from '@rungs/contracts/session.js';
import { Clock } from '../../platform/clock.js';
import { Cursors } from '../../platform/http/cursors.js';
import { conflict, invalid, StaleVersionError } from '../../platform/http/problem.js';
import { newId } from '../../platform/ids.js';
import { violatedConstraint } from '../../platform/persistence/database-errors.js';
import type { Actor } from '../../platform/policy/actor.js';
import { abilities, permit } from '../../platform/policy/policy.js';
import { requireRecentSignIn } from '../../platform/policy/recent-sign-in.js';
import { Traces } from '../../platform/traces/traces.js';
import { TenantScope } from '../../platform/tenancy/tenant-scope.js';
import { AccountMails, invitationDays } from '../mails/account-mails.js';
import { Person } from '../person.entity.js';
import { hashOf, newInvitationToken } from '../secret-token.js';
import { Invitation } from './invitation.entity.js';
import {
  invitationById,
  type InvitationRow,
  invitee,
  type InviteeRow,
  mailFacts,
  type MailFacts,
  memberByEmail,
  openInvitations,
  revokeInvitationsOf,
} from './invitation.queries.js';
import { invitationPolicy } from './member.policy.js';

@Injectable()
export class InvitationsService {
  constructor(
    private readonly scope: TenantScope,
    private readonly clock: Clock,
    private readonly cursors: Cursors,
    private readonly mails: AccountMails,
    private readonly traces: Traces,
  ) {}

  async list(actor: Actor, { limit, cursor }: InvitationsQuery): Promise<InvitationPage> {
    const [before] = cursor ? this.cursors.open<[string]>('invitations', cursor) : [null];
    const rows = await this.scope.rows<InvitationRow>(openInvitations, [this.clock.now(), before, limit + 1]);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return {
      items: shown.map((row) => viewFor(actor, row)),
      nextCursor: last ? this.cursors.seal('invitations', [last.id]) : null,
      grantableRoles: roleSchema.options.filter((role) => invitationPolicy.invite(actor, { roles: [role] })),
    };
  }

  /** Inviting somebody again sends a new link, and the older one stops working. */
  async invite(actor: Actor, request: InvitationRequest): Promise<InvitationView> {
    permit(invitationPolicy.invite, actor, request);
    const now = this.clock.now();
    if (request.roles.some((role) => role !== 'employee')) requireRecentSignIn(actor, now);
    const { email, roles } = request;
    if ((await this.scope.rows(memberByEmail, [email])).length > 0) throw alreadyMember();

    const personId =
      'personId' in request ? await this.knownPerson(request.personId, email) : await this.newPerson(actor, request);
    await this.scope.rows(revokeInvitationsOf, [personId, now]);
    const [id, token] = [newId(), newInvitationToken(actor.organizationId)];
    const expiresAt = new Date(now.getTime() + invitationDays * 86_400_000);
    const row = {
      id,
      tokenHash: hashOf(token),
      personId,
      email,
      roles,
      invitedBy: actor.personId,
      createdAt: now,
      expiresAt,
    };
    await this.scope.repository(Invitation).insert(row);
    await this.mail(actor, email, token);
    await this.trace(actor, 'invitation.sent', id, personId);
    return viewFor(actor, await this.find(id));
  }

  async revoke(actor: Actor, id: string, version: number): Promise<void> {
    const found = await this.find(id);
    permit(invitationPolicy.revoke, actor, found);
    if (found.version !== version) throw new StaleVersionError(viewFor(actor, found));
    await this.scope.repository(Invitation).update(id, version, { revokedAt: this.clock.now() });
    await this.trace(actor, 'invitation.revoked', id, found.personId);
  }

  private async knownPerson(personId: string, email: string): Promise<string> {
    const [person] = await this.scope.rows<InviteeRow>(invitee, [personId]);
    if (!person) throw invalid('/personId', 'unknown_person', 'There is no such person.');
    if (person.isMember) throw alreadyMember();
    if (person.hasLeft) throw conflict('has_left', `${person.name} has left. Bring them back first.`);
    // The directory learns the address; one that it already has is HR's to change, not an invitation's.
    if (person.email === null)
      await this.inDirectory(() => this.scope.repository(Person).update(personId, person.version, { email }));
    return personId;
  }

  private async newPerson(actor: Actor, { name, email }: { name: string; email: string }): Promise<string> {
    const id = newId();
    await this.inDirectory(() => this.scope.repository(Person).insert({ id, name, email }));
    const trace = { act: 'person.created', recordType: 'person', recordId: id, subjectPersonId: id } as const;
    await this.traces.record(actor, { ...trace, audience: 'organization' });
    return id;
  }

  private async inDirectory(write: () => Promise<unknown>): Promise<void> {
    await write().catch((error: unknown) => {
      if (violatedConstraint(error) !== 'people_by_email') throw error;
      throw conflict('email_in_directory', 'Somebody in the directory has this e-mail. Invite that person instead.');
    });
  }

  private async mail(actor: Actor, email: string, token: string): Promise<void> {
    const [facts] = await this.scope.rows<MailFacts>(mailFacts, [actor.personId, actor.accountId, email]);
    if (!facts) throw new Error('Whoever invites must be in the directory.');
    await this.mails.invite({ email, locale: facts.locale }, { ...facts, token });
  }

  private async find(id: string): Promise<InvitationRow> {
    const [row] = await this.scope.rows<InvitationRow>(invitationById, [this.clock.now(), id]);
    if (!row) throw new NotFoundException();
    return row;
  }

  private async trace(actor: Actor, act: string, recordId: string, subjectPersonId: string): Promise<void> {
    await this.traces.record(actor, { act, recordType: 'invitation', recordId, subjectPersonId, audience: 'hr' });
  }
}

const alreadyMember = () => conflict('already_member', 'This e-mail or person already belongs to a member here.');

function viewFor(actor: Actor, { createdAt, expiresAt, ...row }: InvitationRow): InvitationView {
  return {
    ...row,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    abilities: abilities({ revoke: invitationPolicy.revoke }, actor, row),
  };
}
