import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { DateField } from '../shared/ui/date-field.js';
import { IconButton } from '../shared/ui/icon-button.js';
import { TextField } from '../shared/ui/text-field.js';
import type { EditedMilestone } from './item-values.js';
import styles from './milestones-field.module.css';

const atMost = 20;

type Props = {
  value: readonly EditedMilestone[];
  onChange: (value: readonly EditedMilestone[]) => void;
  error: string | undefined;
};

/** What will be seen on the way, each with its day. */
export function MilestonesField({ value, onChange, error }: Props) {
  const { t } = useTranslation('plans');
  const set = (index: number, change: Partial<EditedMilestone>): void =>
    onChange(value.map((one, at) => (at === index ? { ...one, ...change } : one)));
  return (
    <fieldset className={styles.milestones}>
      <legend>{t('field.milestones')}</legend>
      {value.map((milestone, index) => {
        const n = index + 1;
        return (
          <div key={milestone.id ?? `new-${index}`} className={styles.row}>
            <TextField
              name={`milestones.${index}.title`}
              label={t('field.milestone', { n })}
              value={milestone.title}
              onChange={(title) => set(index, { title })}
              error={error !== undefined && milestone.title.trim() === '' ? error : undefined}
            />
            <DateField
              name={`milestones.${index}.dueOn`}
              label={t('field.milestoneDue', { n })}
              optional
              value={milestone.dueOn ?? ''}
              onChange={(day) => set(index, { dueOn: day || null })}
            />
            <IconButton
              icon="trash"
              label={t('field.removeMilestone', { n })}
              onClick={() => onChange(value.filter((_, at) => at !== index))}
            />
          </div>
        );
      })}
      {value.length < atMost && (
        <p>
          <Button small icon="plus" onClick={() => onChange([...value, { title: '', dueOn: null }])}>
            {t('field.addMilestone')}
          </Button>
        </p>
      )}
    </fieldset>
  );
}
