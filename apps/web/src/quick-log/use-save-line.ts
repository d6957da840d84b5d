import type { EvidenceView } from '@rungs/contracts/evidence.js';
import { deletedRecordSchema } from '@rungs/contracts/records.js';
import type { KnownPerson, QuickLog } from '@rungs/domain/quick-log/quick-log.types.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { createEvidence, evidenceKeys, evidencePath, type NewEvidence } from '../evidence/index.js';
import { api } from '../shared/api.js';
import { describeError } from '../shared/errors.js';
import { useOutbox } from '../shared/offline/use-outbox.js';
import { UnreachableError } from '../shared/problem-error.js';
import { toast } from '../shared/ui/toast.js';
import { undoSeconds } from '../shared/undoable-delete.js';

type Saved = { entry: EvidenceView } | { waitingId: string };

/** What is sent for a line. `id` stays the same over every try, so that a line sent twice is one entry. */
export function requestOf(id: string, read: QuickLog, people: readonly KnownPerson[]): NewEvidence & { id: string } {
  const { title, before, after, unit, kpi, competencyKeys, contributorIds, occurredOn, kind, step } = read;
  const known = new Set(people.map(({ id }) => id));
  const measured = kpi !== undefined || after !== null || before !== null;
  return {
    id,
    title,
    occurredOn,
    competencyKeys: [...competencyKeys],
    contributors: contributorIds.filter((id) => known.has(id)).map((personId) => ({ personId })),
    ...(measured && { kpi: { name: kpi?.name ?? '', before, after, unit: unit ?? '' } }),
    ...(kind && { kind }),
    ...(step && { step }),
  };
}

/** Saves a line, or keeps it on this device where nobody answers; either can be undone for ten seconds. */
export function useSaveLine(personId: string, onDone: () => void) {
  const { t } = useTranslation('quick-log');
  const shared = useTranslation('shared').t;
  const client = useQueryClient();
  const { keep, discard } = useOutbox(personId);
  const refresh = (): Promise<void> => client.invalidateQueries({ queryKey: evidenceKeys.all });

  const undo = async (saved: Saved): Promise<void> => {
    try {
      if ('waitingId' in saved) return await discard(saved.waitingId);
      await api.del(`/evidence/${saved.entry.id}`, deletedRecordSchema, { version: saved.entry.version });
      await refresh();
    } catch (error) {
      toast({ words: describeError(error, shared).headline, look: 'problem' });
    }
  };

  return useMutation({
    // The line itself decides whether it waits: the browser's word about being offline must not hold it back.
    networkMode: 'always',
    mutationFn: async (request: NewEvidence & { id: string }): Promise<Saved> => {
      const later = async (): Promise<Saved> => {
        const { id } = await keep({ path: evidencePath(personId), body: request, words: request.title });
        return { waitingId: id };
      };
      if (!navigator.onLine) return later();
      try {
        return { entry: await createEvidence(personId, request) };
      } catch (error) {
        if (error instanceof UnreachableError) return later();
        throw error;
      }
    },
    onSuccess: async (saved, { title }) => {
      const words = t('waitingId' in saved ? 'kept' : 'saved', { title });
      toast({ words, seconds: undoSeconds, action: { label: shared('undo'), run: () => void undo(saved) } });
      onDone();
      await refresh();
    },
  });
}
