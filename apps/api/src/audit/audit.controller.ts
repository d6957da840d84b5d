import { type AuditEntryView, auditPageSchema, type AuditQuery, auditQuerySchema } from '@rungs/contracts/audit.js';
import type { Page } from '@rungs/contracts/records.js';
import { Controller, Get, Query, SerializeOptions } from '@nestjs/common';
import { type Actor, CurrentActor } from '../platform/policy/actor.js';
import { Allow } from '../platform/policy/route-policy.js';
import { auditPolicy } from './audit.policy.js';
import { AuditService } from './audit.service.js';

@Controller('audit')
@SerializeOptions({ schema: auditPageSchema })
export class AuditController {
  constructor(private readonly audit: AuditService) {}

  @Get()
  @Allow('audit.read', auditPolicy.read)
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: auditQuerySchema }) query: AuditQuery,
  ): Promise<Page<AuditEntryView>> {
    return this.audit.list(actor, query);
  }
}
