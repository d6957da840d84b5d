export {
  createEvidence,
  evidenceKeys,
  evidencePath,
  evidenceSummaryQuery,
  type NewEvidence,
} from './evidence.queries.js';
export { kpiChange, kpiWords } from './kpi-words.js';
