export { AlignmentCheck, AlignmentVerdictRow } from './alignment-check.entity.js';
export { AlignmentChecksModule } from './alignment-checks.module.js';
export { AlignmentChecksService } from './alignment-checks.service.js';
export { alignmentRecount } from './alignment-checks.queries.js';
export { AlignmentService } from './alignment.service.js';
export { AlignmentDue } from './alignment-due.js';
