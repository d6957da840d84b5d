import { type DeletedRecord, restorableForHours } from '@rungs/contracts/records.js';

type Deletable = Readonly<{ id: string; deletedAt: Date | null }>;

function restorableUntil(deletedAt: Date): Date {
  return new Date(deletedAt.getTime() + restorableForHours * 3_600_000);
}

export function canBeRestored({ deletedAt }: Deletable, now: Date): boolean {
  return deletedAt !== null && now < restorableUntil(deletedAt);
}

/** What deleting answers. `version` is the one that the deletion made, which undoing it has to name. */
export function deleted({ id, version }: { id: string; version: number }, deletedAt: Date): DeletedRecord {
  return { id, version, restorableUntil: restorableUntil(deletedAt).toISOString() };
}
