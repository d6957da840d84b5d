import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { PolicyGuard } from '../platform/policy/policy.guard.js';
import { AccountController } from './accounts/account.controller.js';
import { AccountService } from './accounts/account.service.js';
import { Accounts } from './accounts/accounts.js';
import { Foundings } from './accounts/foundings.js';
import { Organizations } from './accounts/organizations.js';
import { PasswordChanges } from './accounts/password-changes.js';
import { PasswordResetsController } from './accounts/password-resets.controller.js';
import { PasswordResets } from './accounts/password-resets.js';
import { SignUpsController } from './accounts/sign-ups.controller.js';
import { SignUps } from './accounts/sign-ups.js';
import { Actors } from './actors.js';
import { AuthenticationGuard } from './authentication.guard.js';
import { CredentialCache } from './credential-cache.js';
import { AccountMails } from './mails/account-mails.js';
import { Acceptances } from './members/acceptances.js';
import { Deactivation } from './members/deactivation.js';
import { InvitationsController } from './members/invitations.controller.js';
import { InvitationsService } from './members/invitations.service.js';
import { LastAdmin } from './members/last-admin.js';
import { LastDays } from './members/last-days.js';
import { MembersController } from './members/members.controller.js';
import { MembersService } from './members/members.service.js';
import { OwnMemberships } from './own-memberships.js';
import { PasswordCheck } from './passwords/password-check.js';
import { PasswordHasher } from './passwords/password-hasher.js';
import { Slowdowns } from './passwords/slowdowns.js';
import { Relations } from './relations.js';
import { Revocations } from './revocations.js';
import { BrowserSessions } from './sessions/browser-sessions.js';
import { ExpiredSessions } from './sessions/expired-sessions.js';
import { OwnSessions } from './sessions/own-sessions.js';
import { SessionViews } from './sessions/session-views.js';
import { SessionController } from './sessions/session.controller.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { StepNames } from './sessions/step-names.js';
import { Sessions } from './sessions/sessions.js';
import { PersonalTokensController } from './tokens/personal-tokens.controller.js';
import { PersonalTokensService } from './tokens/personal-tokens.service.js';

const passwords = [PasswordCheck, PasswordHasher, Slowdowns];
const sessions = [
  BrowserSessions,
  ExpiredSessions,
  OwnMemberships,
  OwnSessions,
  Revocations,
  Sessions,
  SessionViews,
  StepNames,
];
const accounts = [
  AccountMails,
  Accounts,
  AccountService,
  Foundings,
  Organizations,
  PasswordChanges,
  PasswordResets,
  SignUps,
];
const members = [
  Acceptances,
  Deactivation,
  InvitationsService,
  LastAdmin,
  LastDays,
  MembersService,
  PersonalTokensService,
];

@Module({
  controllers: [
    SessionController,
    SessionsController,
    SignUpsController,
    PasswordResetsController,
    AccountController,
    MembersController,
    InvitationsController,
    PersonalTokensController,
  ],
  providers: [
    Actors,
    CredentialCache,
    Relations,
    ...passwords,
    ...sessions,
    ...accounts,
    ...members,
    // In this order: who asks, then whether they may.
    { provide: APP_GUARD, useClass: AuthenticationGuard },
    { provide: APP_GUARD, useClass: PolicyGuard },
  ],
  exports: [Accounts, Deactivation, Foundings, LastDays, Organizations, Relations, StepNames],
})
export class IdentityModule {}
