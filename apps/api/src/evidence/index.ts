export { Evidence } from './evidence.entity.js';
export { EvidenceDraft } from './drafts/evidence-draft.entity.js';
export { EvidenceModule } from './evidence.module.js';
export { evidenceRecount } from './evidence.recount.js';
export { EvidenceLog } from './evidence-log.js';
