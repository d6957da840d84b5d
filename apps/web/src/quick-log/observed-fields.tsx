import { type ObservationKind, observationKindSchema } from '@rungs/contracts/observations.js';
import type { Observed } from '@rungs/domain/quick-log/observed.js';
import { useDates } from '../shared/dates.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { SegmentedControl } from '../shared/ui/segmented-control.js';
import styles from './understood.module.css';

type Props = {
  read: Observed;
  kind: ObservationKind;
  /** Read out of the words: it says so, because a guess is the writer's to put right. */
  guessed: boolean;
  onChoose: (kind: ObservationKind) => void;
};

/** What an observation was understood to say, and its kind to choose. */
export function ObservedFields({ read: { text, observedOn }, kind, guessed, onChoose }: Props) {
  const { t } = useTranslation('quick-log');
  const observations = useTranslation('observations').t;
  const dates = useDates();
  return (
    <>
      <dl className={styles.fields} aria-label={t('understood')}>
        {text !== '' && (
          <div>
            <dt>{t('field.noticed')}</dt>
            <dd title={text}>{text}</dd>
          </div>
        )}
        <div>
          <dt>{t('field.when')}</dt>
          <dd>{`${dates.short(observedOn)}, ${dates.relative(observedOn)}`}</dd>
        </div>
      </dl>
      <div className={styles.kind}>
        <SegmentedControl
          name="observation-kind"
          label={t('field.kind')}
          value={kind}
          onChange={onChoose}
          help={guessed ? t('guessed') : observations(`kindHelp.${kind}`)}
          choices={observationKindSchema.options.map((value) => ({ value, label: observations(`kind.${value}`) }))}
        />
      </div>
    </>
  );
}
