import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { Settings } from '../platform/config/settings.js';
import { Anchors } from './anchors.js';
import { AuditController } from './audit.controller.js';
import { AuditSealer } from './audit-sealer.js';
import { AuditService } from './audit.service.js';
import { AuditVerifier } from './audit-verifier.js';
import { SealingLoop } from './sealing-loop.js';

@Module({
  controllers: [AuditController],
  providers: [
    AuditSealer,
    AuditService,
    AuditVerifier,
    SealingLoop,
    { provide: Anchors, inject: [Settings], useFactory: anchorsOf },
  ],
})
export class AuditModule {}

export function anchorsOf(settings: Settings): Anchors {
  const { AUDIT_ANCHOR_DIRECTORY, DATA_DIRECTORY } = settings.environment;
  return new Anchors(AUDIT_ANCHOR_DIRECTORY ?? join(DATA_DIRECTORY, 'audit-anchors'), settings.keyFor('audit anchors'));
}
