import type { FrameworkSignalView } from '@rungs/contracts/framework.js';
import { useTranslation } from '../../shared/i18n/use-translation.js';
import { Checkbox } from '../../shared/ui/checkbox.js';
import { NumberField } from '../../shared/ui/number-field.js';
import { Tag } from '../../shared/ui/tag.js';
import { VisuallyHidden } from '../../shared/ui/visually-hidden.js';
import type { FrameworkFields } from './framework-fields.js';
import { thresholdOf } from './framework-values.js';
import styles from './framework.module.css';

type Props = { signal: FrameworkSignalView; form: FrameworkFields; keeps: boolean };

/** From how many on a signal holds, and whether it has to. */
export function SignalFields({ signal, form, keeps }: Props) {
  const { t, i18n } = useTranslation('settings');
  const { came, measure, direction } = signal;
  const name = signal.name[i18n.language];
  const isYesOrNo = measure === 'yes_or_no';
  const tuned = signal.threshold !== came.threshold || signal.required !== came.required;
  const measured = t(`framework.${direction}.${measure}`, { threshold: signal.threshold });
  return (
    <li className={styles.signal}>
      <div>
        <p className={styles.signalName}>{name}</p>
        <p className={styles.nothing}>
          {isYesOrNo || !keeps ? measured : t(`framework.${direction}.asked.${measure}`)}
          {tuned && ` · ${t('framework.came', { threshold: came.threshold, required: came.required ? 'yes' : 'no' })}`}
        </p>
        {signal.private && <Tag>{t('framework.private')}</Tag>}
      </div>
      {keeps && !isYesOrNo && (
        <div className={styles.threshold}>
          <NumberField
            {...form.number(thresholdOf(signal), t('framework.threshold', { name }))}
            label={
              <>
                {t('framework.howMany')}
                <VisuallyHidden> {name}</VisuallyHidden>
              </>
            }
            min={0}
            max={100}
            digits={0}
          />
        </div>
      )}
      {keeps ? (
        <Checkbox
          checked={form.isRequired(signal)}
          onChange={(checked) => form.require(signal, checked)}
          label={t('framework.required')}
        />
      ) : (
        <span className={styles.nothing}>{t(signal.required ? 'framework.required' : 'framework.optional')}</span>
      )}
    </li>
  );
}
