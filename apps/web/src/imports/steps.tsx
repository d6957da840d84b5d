import { useTranslation } from '../shared/i18n/use-translation.js';
import styles from './steps.module.css';

const names = ['file', 'columns', 'difference', 'result'] as const;

/** Where one is of the four. */
export function Steps({ at }: { at: (typeof names)[number] }) {
  const { t } = useTranslation('imports');
  return (
    <ol className={styles.steps} aria-label={t('steps')}>
      {names.map((name, index) => (
        <li
          key={name}
          aria-current={name === at ? 'step' : undefined}
          data-done={index < names.indexOf(at) || undefined}
        >
          <span className={styles.number}>{index + 1}</span>
          {t(`step.${name}`)}
        </li>
      ))}
    </ol>
  );
}
