import type { Step } from '@rungs/contracts/records.js';
import { practiceNames, practicesOf } from '@rungs/domain/framework/practice-names.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import styles from './our-promise.module.css';

const steps: readonly Step[] = [1, 2, 3, 4];

/** The four steps as a stair, with the way back that a "not yet" opens. */
export function OurPromise() {
  const { t, i18n } = useTranslation('sign-in');
  const language = i18n.language;
  return (
    <aside className={styles.promise}>
      <h2 className={styles.title}>{t('promise')}</h2>
      <p className={styles.more}>{t('promiseMore')}</p>
      <ol className={styles.stair}>
        {steps.map((step) => (
          <li key={step} className={styles.step} data-step={step}>
            <h3 className={styles.name}>
              <span className={styles.number}>{step}</span>
              {t(`shared:step.name.${step}`)}
            </h3>
            <p className={styles.what}>{t(`steps.${step}`)}</p>
            <ul className={styles.practices}>
              {practicesOf[step].map((practice) => (
                <li key={practice}>{practiceNames[practice][language]}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      <svg className={styles.arc} viewBox="0 0 960 660" preserveAspectRatio="none" aria-hidden="true">
        <path strokeDasharray="2 4" d="M852 86C760 20 440 60 330 276" />
        <path strokeLinecap="round" d="M331 262L329 278L343 270" />
      </svg>
    </aside>
  );
}
