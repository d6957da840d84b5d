import type { SignalView } from '@rungs/contracts/journeys.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Icon } from '../shared/ui/icon.js';
import { useLocalized } from './localized.js';
import { countOf } from './place.js';
import { valueWords } from './signal-words.js';
import styles from './signal-list.module.css';

/** Each signal with its value and the sentence that says why it holds, or what would make it. */
export function SignalList({ signals }: { signals: readonly SignalView[] }) {
  const { t } = useTranslation('journey');
  const say = useLocalized();
  if (signals.length === 0) return <p className={styles.none}>{t('signals.none')}</p>;
  return (
    <section className={styles.section} aria-label={t('signals.title')}>
      <header className={styles.head}>
        <h3>{t('signals.title')}</h3>
        <span className={styles.cap}>{t('signals.hold', countOf(signals))}</span>
      </header>
      <ul>
        {signals.map((signal) => (
          <li key={signal.key} className={styles.signal} data-met={signal.met || undefined}>
            <span className={styles.shape}>
              <Icon name={signal.met ? 'done' : 'open'} label={t(signal.met ? 'signals.holds' : 'signals.open')} />
            </span>
            <b>{say(signal.name)}</b>
            <span className={styles.value}>{valueWords(signal, t)}</span>
            <p>{say(signal.sentence)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
