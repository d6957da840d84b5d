export { Evidence } from './evidence.entity.js';
export { EvidenceDraft } from './drafts/evidence-draft.entity.js';
export { EvidenceDrafts } from './drafts/evidence-drafts.service.js';
export { EvidenceDraftImports } from './drafts/evidence-draft-imports.js';
export { EvidenceModule } from './evidence.module.js';
export { evidenceRecount } from './evidence.recount.js';
export { EvidenceLog } from './evidence-log.js';
export { EvidenceService } from './evidence.service.js';
