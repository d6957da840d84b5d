import type { AgreementView } from '@rungs/contracts/agreements.js';
import { useDates } from '../shared/dates.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useViewer } from '../shared/session.js';
import { Checkbox } from '../shared/ui/checkbox.js';
import { IconButton } from '../shared/ui/icon-button.js';
import { Row } from '../shared/ui/section.js';
import { useUndoableDelete } from '../shared/undoable-delete.js';
import styles from './one-on-one.module.css';
import { keys } from './one-on-one.queries.js';

type Props = { agreement: AgreementView; late: boolean; onDone: (done: boolean) => void };

export function AgreementRow({ agreement, late, onDone }: Props) {
  const { t } = useTranslation('one-on-one');
  const { membership } = useViewer();
  const dates = useDates();
  const deletion = useUndoableDelete(keys.agreements);
  const { id, version, text, owedBy, dueOn, doneOn, abilities } = agreement;
  const who = owedBy.personId === membership.personId ? t('agreements.you') : owedBy.name;
  const when = dueOn ? t('agreements.by', { day: dates.short(dueOn) }) : t('agreements.noDay');
  return (
    <Row
      sub={
        <>
          {who}, {when}
          {late && <span className={styles.late}> {t('agreements.late')}</span>}
        </>
      }
      end={
        abilities.includes('delete') && (
          <IconButton
            icon="trash"
            label={t('agreements.delete', { text })}
            onClick={() => deletion.mutate({ path: `/agreements/${id}`, version, words: t('agreements.deleted') })}
          />
        )
      }
    >
      <Checkbox
        checked={doneOn !== null}
        disabled={!abilities.includes('update')}
        onChange={onDone}
        label={<span className={doneOn === null ? styles.text : styles.done}>{text}</span>}
      />
    </Row>
  );
}
