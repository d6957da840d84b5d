import type { AgreementView } from '@rungs/contracts/agreements.js';
import { RecordThread } from '../comments/index.js';
import { useDates } from '../shared/dates.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useViewer } from '../shared/session.js';
import { Checkbox } from '../shared/ui/checkbox.js';
import { Menu, type MenuItem } from '../shared/ui/menu.js';
import { Row } from '../shared/ui/section.js';
import { useUndoableDelete } from '../shared/undoable-delete.js';
import styles from './one-on-one.module.css';
import { keys } from './one-on-one.queries.js';

type Props = { agreement: AgreementView; late: boolean; onDone: (done: boolean) => void; onEdit: () => void };

export function AgreementRow({ agreement, late, onDone, onEdit }: Props) {
  const { t } = useTranslation('one-on-one');
  const shared = useTranslation('shared').t;
  const { membership } = useViewer();
  const dates = useDates();
  const deletion = useUndoableDelete(keys.agreements);
  const { id, version, text, owedBy, dueOn, doneOn, abilities } = agreement;
  const who = owedBy.personId === membership.personId ? t('agreements.you') : owedBy.name;
  const when = dueOn ? t('agreements.by', { day: dates.short(dueOn) }) : t('agreements.noDay');
  const acts: Record<AgreementView['abilities'][number], MenuItem> = {
    update: { id: 'update', label: t('agreements.edit'), icon: 'edit', run: onEdit },
    delete: {
      id: 'delete',
      label: shared('delete'),
      icon: 'trash',
      danger: true,
      run: () => deletion.mutate({ path: `/agreements/${id}`, version, words: t('agreements.deleted') }),
    },
  };
  return (
    <Row
      end={
        abilities.length > 0 && (
          <Menu label={t('agreements.acts', { text })} items={abilities.map((act) => acts[act])} />
        )
      }
    >
      <Checkbox
        checked={doneOn !== null}
        disabled={!abilities.includes('update')}
        onChange={onDone}
        label={<span className={doneOn === null ? styles.text : styles.done}>{text}</span>}
      />
      <div className={styles.under}>
        <p>
          {who}, {when}
          {late && <span className={styles.late}> {t('agreements.late')}</span>}
        </p>
        <RecordThread type="agreement" record={agreement} title={text} />
      </div>
    </Row>
  );
}
