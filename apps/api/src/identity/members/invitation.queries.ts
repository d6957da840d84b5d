import type { Locale } from '@rungs/contracts/session.js';
import type { Role } from '../../platform/policy/actor.js';
import type { Statement } from '../../platform/tenancy/tenant-scope.js';

export type InvitationRow = Readonly<{
  id: string;
  personId: string;
  name: string;
  email: string;
  roles: Role[];
  invitedByName: string;
  createdAt: Date;
  expiresAt: Date;
  version: number;
}>;

const open = `i.accepted_at is null and i.revoked_at is null and i.expires_at > $2`;

const invitations = `
  select i.id, i.person_id as "personId", p.name, i.email, i.roles, inviter.name as "invitedByName",
         i.created_at as "createdAt", i.expires_at as "expiresAt", i.version
  from invitations i
  join people p on p.organization_id = i.organization_id and p.id = i.person_id
  join people inviter on inviter.organization_id = i.organization_id and inviter.id = i.invited_by
  where i.organization_id = $1 and ${open}`;

export const invitationById: Statement = { name: 'identity.invitation-by-id', text: `${invitations} and i.id = $3` };

/** The newest first: ids are in the order of time. */
export const openInvitations: Statement = {
  name: 'identity.open-invitations',
  text: `${invitations} and ($3::uuid is null or i.id < $3) order by i.id desc limit $4`,
};

export type ReceivedInvitation = Readonly<{
  id: string;
  personId: string;
  name: string;
  email: string;
  roles: Role[];
  organizationName: string;
}>;

const received = `
  from invitations i
  join people p on p.organization_id = i.organization_id and p.id = i.person_id and p.deactivated_at is null
  join organizations o on o.id = i.organization_id
  where i.organization_id = $1 and ${open} and i.token_hash = $3`;

export const receivedInvitation: Statement = {
  name: 'identity.received-invitation',
  text: `
    select i.id, p.id as "personId", p.name, i.email, i.roles, o.name as "organizationName" ${received}`,
};

/** Of two who come with the same link the second finds nothing. */
export const acceptInvitation: Statement = {
  name: 'identity.accept-invitation',
  text: `
    update invitations i set accepted_at = $2, version = version + 1
    where i.organization_id = $1 and ${open} and i.id = $3 returning i.id`,
};

/** A new link takes the place of an older one, which stops working. */
export const revokeInvitationsOf: Statement = {
  name: 'identity.revoke-invitations-of',
  text: `
    update invitations set revoked_at = $3, version = version + 1
    where organization_id = $1 and person_id = $2 and accepted_at is null and revoked_at is null`,
};

export type InviteeRow = Readonly<{
  id: string;
  name: string;
  email: string | null;
  version: number;
  hasLeft: boolean;
  isMember: boolean;
}>;

export const invitee: Statement = {
  name: 'identity.invitee',
  text: `
    select p.id, p.name, p.email, p.version, p.deactivated_at is not null as "hasLeft",
           exists (select from memberships m where m.organization_id = p.organization_id and m.person_id = p.id) as "isMember"
    from people p where p.organization_id = $1 and p.id = $2`,
};

export const memberByEmail: Statement = {
  name: 'identity.member-by-email',
  text: `
    select m.id from memberships m join accounts a on a.id = m.account_id
    where m.organization_id = $1 and lower(a.email) = lower($2)`,
};

/** Names for the mail, and the language to write it in: the reader's own where they have an account, else the sender's. */
export const mailFacts: Statement = {
  name: 'identity.invitation-mail',
  text: `
    select o.name as "organizationName", inviter.name as "invitedByName",
           coalesce(reader.locale, sender.locale) as locale
    from organizations o
    join people inviter on inviter.organization_id = o.id and inviter.id = $2
    join accounts sender on sender.id = $3
    left join accounts reader on lower(reader.email) = lower($4)
    where o.id = $1`,
};

export type MailFacts = Readonly<{ organizationName: string; invitedByName: string; locale: Locale }>;
