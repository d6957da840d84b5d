import type { ObservationView, PatternView } from '@rungs/contracts/observations.js';
import type { Subject } from '../identity/index.js';
import { visibleTo } from '../records/index.js';

type Computed = 'audience' | 'visibleTo' | 'abilities' | 'createdAt' | 'updatedAt';
type Times = Readonly<{ createdAt: Date; updatedAt: Date }>;

/** A row as its query reads it, links included. */
export type ObservationRow = Omit<ObservationView, Computed> & Times;
export type PatternRow = Omit<PatternView, Computed> & Times;

/** Only the owner ever gets here, so every act is open. */
const ofOwner = <Row extends Times>(subject: Subject, row: Row) => ({
  ...row,
  audience: 'private' as const,
  visibleTo: visibleTo(subject, 'private'),
  abilities: ['update' as const, 'delete' as const],
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});

export const viewOfObservation = (subject: Subject, row: ObservationRow): ObservationView => ofOwner(subject, row);
export const viewOfPattern = (subject: Subject, row: PatternRow): PatternView => ofOwner(subject, row);
