import { sessionSchema } from '@rungs/contracts/session.js';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { z } from 'zod';
import { api } from '../shared/api.js';
import { describeError } from '../shared/errors.js';
import { dropAllDrafts } from '../shared/forms/drafts.js';
import { toast } from '../shared/ui/toast.js';

/**
 * Both end in a fresh page: nothing of the person or the organization before may stay in memory, and a reload is the
 * one way that needs no list of what to forget.
 */
export function useSignOut() {
  const fail = useFailure();
  return useMutation({
    mutationFn: () => api.del('/session', z.unknown()),
    onSuccess: () => leaveTo('/sign-in'),
    onError: fail,
  });
}

export function useSwitchOrganization() {
  const fail = useFailure();
  return useMutation({
    mutationFn: (organizationId: string) => api.post('/session/organization', { organizationId }, sessionSchema),
    onSuccess: () => leaveTo('/'),
    onError: fail,
  });
}

function useFailure() {
  const { t } = useTranslation('shared');
  return (error: unknown) => void toast({ words: describeError(error, t).headline, look: 'problem' });
}

function leaveTo(path: string): void {
  dropAllDrafts();
  location.assign(path);
}
