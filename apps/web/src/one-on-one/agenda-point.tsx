import type { AgendaItemView } from '@rungs/contracts/one-on-ones.js';
import { useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Checkbox } from '../shared/ui/checkbox.js';
import { late } from '../shared/ui/late.js';
import { Menu, type MenuItem } from '../shared/ui/menu.js';
import { Row } from '../shared/ui/section.js';
import { useUndoableDelete } from '../shared/undoable-delete.js';
import styles from './one-on-one.module.css';
import { keys } from './one-on-one.queries.js';

/** What opens with a press comes with it. */
const RewordPoint = late(async () => (await import('./reword-point.js')).RewordPoint);

type Props = { item: AgendaItemView; onTalked: (talked: boolean) => void };

/** One thing to talk about: both tick it off, whoever wrote it puts it in other words or takes it off again. */
export function AgendaPoint({ item, onTalked }: Props) {
  const { t } = useTranslation('one-on-one');
  const shared = useTranslation('shared').t;
  const [rewording, setRewording] = useState(false);
  const deletion = useUndoableDelete(keys.agenda);
  const { id, version, text, author, talkedOn, abilities } = item;
  const acts: Readonly<Record<'reword' | 'delete', MenuItem>> = {
    reword: { id: 'reword', label: shared('edit'), icon: 'edit', run: () => setRewording(true) },
    delete: {
      id: 'delete',
      label: t('agenda.delete'),
      icon: 'trash',
      danger: true,
      run: () => deletion.mutate({ path: `/agenda-items/${id}`, version, words: t('agenda.deleted') }),
    },
  };
  const menu = abilities.flatMap((act) => (act === 'update' ? [] : [acts[act]]));
  return (
    <Row end={menu.length > 0 && !rewording && <Menu label={t('agenda.acts', { text })} items={menu} />}>
      {rewording ? (
        <RewordPoint item={item} open onClose={() => setRewording(false)} />
      ) : (
        <>
          <Checkbox
            checked={talkedOn !== null}
            disabled={!abilities.includes('update')}
            onChange={onTalked}
            label={<span className={talkedOn === null ? styles.text : styles.done}>{text}</span>}
          />
          <div className={styles.under}>
            <p>{author.name}</p>
          </div>
        </>
      )}
    </Row>
  );
}
