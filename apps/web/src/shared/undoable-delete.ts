import { deletedRecordSchema, type DeletedRecord } from '@rungs/contracts/records.js';
import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from './i18n/use-translation.js';
import { z } from 'zod';
import { api } from './api.js';
import { describeError } from './errors.js';
import { toast } from './ui/toast.js';

export const undoSeconds = 10;

/** What a record's delete needs; `path` is the record's own, such as `/people/…/goals/…`. */
export type Deletable = Readonly<{ path: string; version: number; words: string }>;

/**
 * Deletes at once and offers Undo for ten seconds; the server keeps the record for a day, so that Undo brings back the
 * very same one. `affects` are the keys of lists and pages that showed it.
 */
export function useUndoableDelete(affects: QueryKey) {
  const { t } = useTranslation('shared');
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: affects });
  const fail = (error: unknown) => toast({ words: describeError(error, t).headline, look: 'problem' });

  const restore = async (path: string, { version }: DeletedRecord) => {
    try {
      // The answer is the record's view, whose shape only its feature knows; the lists are read anew.
      await api.post(`${path}/restoration`, {}, z.unknown(), { version });
      await refresh();
    } catch (error) {
      fail(error);
    }
  };

  return useMutation({
    mutationFn: ({ path, version }: Deletable) => api.del(path, deletedRecordSchema, { version }),
    onSuccess: async (deleted, { path, words }) => {
      toast({ words, seconds: undoSeconds, action: { label: t('undo'), run: () => void restore(path, deleted) } });
      await refresh();
    },
    onError: fail,
  });
}
