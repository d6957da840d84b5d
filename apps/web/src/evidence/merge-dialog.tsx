import type { EvidenceDraftView } from '@rungs/contracts/evidence-drafts.js';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useDates } from '../shared/dates.js';
import { describeError } from '../shared/errors.js';
import { Button } from '../shared/ui/button.js';
import { Combobox, type Option } from '../shared/ui/combobox.js';
import { Dialog } from '../shared/ui/dialog.js';
import { toast } from '../shared/ui/toast.js';
import { useMergeDraft } from './drafts.queries.js';
import { evidenceListQuery } from './evidence.queries.js';

type Props = {
  personId: string;
  draft: EvidenceDraftView | null;
  others: readonly EvidenceDraftView[];
  onClose: () => void;
};

const draftPrefix = 'draft:';

/** Into which entry, or which other draft, a draft goes. */
export function MergeDialog({ personId, draft, others, onClose }: Props) {
  const { t } = useTranslation('evidence');
  const shared = useTranslation('shared').t;
  const dates = useDates();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Option | null>(null);
  const text = useDeferredValue(typed.trim());
  const { data, isFetching } = useInfiniteQuery({
    ...evidenceListQuery(personId, text === '' ? {} : { text }),
    enabled: draft !== null,
  });
  const close = (): void => {
    setChosen(null);
    setTyped('');
    onClose();
  };
  const merge = useMergeDraft({
    onDone: (_, { draft: { title } }) => {
      toast({ words: t('inbox.merged', { title, into: chosen?.label ?? '' }) });
      close();
    },
    onError: (error) => void toast({ words: describeError(error, shared).headline, look: 'problem' }),
  });
  const entries = data?.pages[0]?.items.map(({ id, title, occurredOn }) => ({
    id,
    label: title,
    sub: dates.short(occurredOn),
  }));
  const drafts = others
    .filter(({ id, title }) => id !== draft?.id && title.toLowerCase().includes(text.toLowerCase()))
    .map(({ id, title }) => ({ id: draftPrefix + id, label: title, sub: t('inbox.isDraft') }));
  const go = (): void => {
    if (!draft || !chosen) return;
    const { id } = chosen;
    const target = id.startsWith(draftPrefix) ? { draftId: id.slice(draftPrefix.length) } : { evidenceId: id };
    merge.mutate({ draft, into: target });
  };
  return (
    <Dialog
      open={draft !== null}
      onClose={close}
      title={t('inbox.mergeTitle', { title: draft?.title ?? '' })}
      description={t('inbox.mergeHelp')}
      actions={
        <>
          <Button onClick={close}>{shared('cancel')}</Button>
          <Button look="primary" busy={merge.isPending} disabled={!chosen} onClick={go}>
            {t('inbox.mergeNow')}
          </Button>
        </>
      }
    >
      <Combobox
        name="into"
        label={t('inbox.mergeField')}
        value={chosen}
        onChange={setChosen}
        options={[...(entries ?? []), ...drafts]}
        onSearch={setTyped}
        searching={isFetching}
      />
    </Dialog>
  );
}
