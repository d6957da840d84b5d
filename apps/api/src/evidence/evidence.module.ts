import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { LaddersModule } from '../ladders/index.js';
import { ProgressModule } from '../progress/index.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { Purges, RecordsModule } from '../records/index.js';
import { CoverageService } from './coverage.service.js';
import { EvidenceDraftImports } from './drafts/evidence-draft-imports.js';
import { EvidenceDraftsController } from './drafts/evidence-drafts.controller.js';
import { purgeDrafts } from './drafts/evidence-drafts.queries.js';
import { EvidenceDrafts } from './drafts/evidence-drafts.service.js';
import { EvidenceChanges } from './evidence-changes.js';
import { EvidenceController } from './evidence.controller.js';
import { EvidenceLists } from './evidence-lists.js';
import { EvidenceLog } from './evidence-log.js';
import { EvidenceRules } from './evidence-rules.js';
import { EvidenceService } from './evidence.service.js';

@Module({
  imports: [IdentityModule, LaddersModule, ProgressModule, RecordsModule],
  controllers: [EvidenceController, EvidenceDraftsController],
  providers: [
    EvidenceLog,
    EvidenceService,
    EvidenceLists,
    EvidenceChanges,
    EvidenceRules,
    CoverageService,
    EvidenceDrafts,
    EvidenceDraftImports,
  ],
  exports: [EvidenceLog, EvidenceService, EvidenceDrafts, EvidenceDraftImports],
})
export class EvidenceModule {
  constructor(purges: Purges, scope: TenantScope) {
    purges.add('evidence');
    purges.also(async (before) => void (await scope.rows(purgeDrafts, [before])));
  }
}
