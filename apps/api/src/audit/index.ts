export { anchorsOf, AuditModule } from './audit.module.js';
export { AuditVerifier, type Verdict } from './audit-verifier.js';
