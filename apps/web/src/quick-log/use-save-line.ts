import { deletedRecordSchema } from '@rungs/contracts/records.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { api } from '../shared/api.js';
import { describeError } from '../shared/errors.js';
import { useOutbox } from '../shared/offline/use-outbox.js';
import { UnreachableError } from '../shared/problem-error.js';
import { toast } from '../shared/ui/toast.js';
import { undoSeconds } from '../shared/undoable-delete.js';
import type { Line } from './lines.js';

type Saved = { made: { id: string; version: number } } | { waitingId: string };

/** Saves a line, or keeps it on this device where nobody answers; either can be undone for ten seconds. */
export function useSaveLine(personId: string, onDone: () => void) {
  const { t } = useTranslation('quick-log');
  const shared = useTranslation('shared').t;
  const client = useQueryClient();
  const { keep, discard } = useOutbox(personId);
  const refresh = ({ keys }: Line): Promise<void> => client.invalidateQueries({ queryKey: keys });

  const undo = async (saved: Saved, line: Line): Promise<void> => {
    try {
      if ('waitingId' in saved) return await discard(saved.waitingId);
      await api.del(`${line.at}/${saved.made.id}`, deletedRecordSchema, { version: saved.made.version });
      await refresh(line);
    } catch (error) {
      toast({ words: describeError(error, shared).headline, look: 'problem' });
    }
  };

  return useMutation({
    // The line itself decides whether it waits: the browser's word about being offline must not hold it back.
    networkMode: 'always',
    mutationFn: async ({ path, body, title, send }: Line): Promise<Saved> => {
      const later = async (): Promise<Saved> => {
        const { id } = await keep({ path, body, words: title });
        return { waitingId: id };
      };
      if (!navigator.onLine) return later();
      try {
        return { made: await send() };
      } catch (error) {
        if (error instanceof UnreachableError) return later();
        throw error;
      }
    },
    onSuccess: async (saved, line) => {
      const { title, words } = line;
      toast({
        words: t('waitingId' in saved ? words.kept : words.saved, { title }),
        seconds: undoSeconds,
        action: { label: shared('undo'), run: () => void undo(saved, line) },
      });
      onDone();
      await refresh(line);
    },
  });
}
