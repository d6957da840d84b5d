import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { PolicyGuard } from '../platform/policy/policy.guard.js';
import { Actors } from './actors.js';
import { AuthenticationGuard } from './authentication.guard.js';
import { CredentialCache } from './credential-cache.js';
import { Relations } from './relations.js';

@Module({
  providers: [
    Actors,
    CredentialCache,
    Relations,
    // In this order: who asks, then whether they may.
    { provide: APP_GUARD, useClass: AuthenticationGuard },
    { provide: APP_GUARD, useClass: PolicyGuard },
  ],
  exports: [Relations, Actors, CredentialCache],
})
export class IdentityModule {}
