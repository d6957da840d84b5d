import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from '../i18n/use-translation.js';
import { z } from 'zod';
import { api } from '../api.js';
import { describeError } from '../errors.js';
import { ProblemError, UnreachableError } from '../problem-error.js';
import { toast } from '../ui/toast.js';
import { useOnline } from './online.js';
import { discard, keepForLater, onOutboxChange, readOutbox, sendWaiting, type Waiting } from './outbox.js';

const againAfterMs = 30_000;

/** The entries of this person that wait on this device. */
export function useOutbox(personId: string) {
  const waiting = useSyncExternalStore(onOutboxChange, () => readOutbox(personId));
  return {
    waiting,
    keep: useCallback((entry: Parameters<typeof keepForLater>[1]) => keepForLater(personId, entry), [personId]),
    discard: useCallback((id: string) => discard(personId, id), [personId]),
  };
}

/** Stands once in the shell: sends what waits when the line is back, and says what came of it. */
export function useSendWaiting(personId: string): void {
  const { t } = useTranslation('shared');
  const client = useQueryClient();
  const online = useOnline();
  const { waiting } = useOutbox(personId);
  const open = waiting.filter(({ refused }) => refused === undefined).length;

  useEffect(() => {
    if (!online || open === 0) return undefined;
    const send = async (item: Waiting) => {
      try {
        await api.post(item.path, item.body, z.unknown(), { idempotencyKey: item.idempotencyKey });
        return 'sent' as const;
      } catch (error) {
        // What is unclear or only "not now" waits on; what was understood and refused waits for a person.
        const understood =
          error instanceof ProblemError && error.status < 500 && ![401, 408, 429].includes(error.status);
        if (error instanceof UnreachableError || !understood) return 'unreachable' as const;
        return { refused: describeError(error, t).headline };
      }
    };
    const run = async () => {
      const sent = await sendWaiting(personId, send);
      if (sent === 0) return;
      toast({ words: t('offline.sent', { count: sent }) });
      await client.invalidateQueries({ refetchType: 'active' });
    };
    void run();
    const again = setInterval(() => void run(), againAfterMs);
    return () => clearInterval(again);
  }, [online, open, personId, client, t]);
}
