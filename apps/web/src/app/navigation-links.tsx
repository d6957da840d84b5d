import type { Step } from '@rungs/contracts/records.js';
import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { type Entry, entryAt, flightsOf, type Group } from './navigation.js';
import styles from './navigation-links.module.css';

type Props = {
  groups: readonly Group[];
  /** Where the person stands: that step is unfolded. */
  standsOn: Step | undefined;
  onGo?: () => void;
};

/**
 * The groups one after another; the first needs no heading, it is what the person is here for. What belongs to a step of
 * the stair is folded under its name, but where one stands and where one is: all of it at once would be a wall.
 */
export function NavigationLinks({ groups, standsOn, onGo }: Props) {
  const { t } = useTranslation('app');
  const here = entryAt(useLocation({ select: ({ pathname }) => pathname }));
  const list = (entries: readonly Entry[]) => (
    <ul key={entries[0]?.words}>
      {entries.map((entry) => (
        <li key={entry.words}>
          <Link
            to={entry.to}
            className={styles.link}
            activeOptions={{ exact: true }}
            aria-current={entry === here ? 'page' : undefined}
            onClick={onGo}
          >
            {t(`nav.${entry.words}`)}
          </Link>
        </li>
      ))}
    </ul>
  );
  return groups.map((group, index) => (
    <div key={group.for}>
      {index > 0 && <h2 className={styles.group}>{t(`menu.group.${group.for}`)}</h2>}
      {flightsOf(group.entries).map((entries) => {
        const step = entries[0]?.step;
        return step ? (
          // What somebody unfolds stays so while they go about: only another answer of `open` turns it.
          <details key={step} data-step={step} open={step === standsOn || step === here?.step}>
            <summary className={styles.step}>
              <b>{step}</b> {t(`shared:step.name.${step}`)}
            </summary>
            {list(entries)}
          </details>
        ) : (
          list(entries)
        );
      })}
    </div>
  ));
}
