import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { LaddersModule } from '../ladders/index.js';
import { ProgressModule } from '../progress/index.js';
import { CoverageService } from './coverage.service.js';
import { EvidenceDraftImports } from './drafts/evidence-draft-imports.js';
import { EvidenceDraftsController } from './drafts/evidence-drafts.controller.js';
import { EvidenceDrafts } from './drafts/evidence-drafts.service.js';
import { EvidenceChanges } from './evidence-changes.js';
import { EvidenceController } from './evidence.controller.js';
import { EvidenceLists } from './evidence-lists.js';
import { EvidenceLog } from './evidence-log.js';
import { EvidenceRules } from './evidence-rules.js';
import { EvidenceService } from './evidence.service.js';

@Module({
  imports: [IdentityModule, LaddersModule, ProgressModule],
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
export class EvidenceModule {}
