import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Section } from '../shared/ui/section.js';
import { ChangeList } from './changes.js';
import { activityQuery, keepLook } from './one-on-one.queries.js';

const readAfterMs = 5_000;

/**
 * What others did on this page since one looked last. What was new when one came stays while one is here; having stayed
 * some seconds counts as having looked. Nothing is drawn where nothing is new: the page itself says how things stand.
 */
export function SinceLastLook({ personId }: { personId: string }) {
  const { t } = useTranslation('one-on-one');
  const first = useQuery({ ...activityQuery(personId, undefined), staleTime: Infinity, meta: {} });
  const since = first.data?.since;
  const { data } = useQuery({ ...activityQuery(personId, since), enabled: since !== undefined });
  useEffect(() => {
    if (since === undefined) return undefined;
    // Whether it was kept matters to nobody now: what is not kept is shown again.
    const timer = setTimeout(() => void keepLook(personId).catch(() => undefined), readAfterMs);
    return () => clearTimeout(timer);
  }, [personId, since]);
  const items = (data ?? first.data)?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Section title={t('changes.sinceLook', { count: items.length })}>
      <ChangeList items={items} none="" />
    </Section>
  );
}
