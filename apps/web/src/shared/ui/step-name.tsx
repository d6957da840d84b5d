import type { Step } from '@rungs/contracts/records.js';
import { useTranslation } from '../i18n/use-translation.js';
import styles from './step-name.module.css';

/** "Step 3, Deliver impact" behind the tread of its hue; `short` is "3 Deliver impact". */
export function StepName({ step, short = false }: { step: Step; short?: boolean }) {
  const { t } = useTranslation('shared');
  return (
    <span className={styles.step} data-step={step}>
      {short
        ? t('step.short', { step, name: t(`step.name.${step}`) })
        : t('step.long', { step, name: t(`step.name.${step}`) })}
    </span>
  );
}
