import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { entryAt, type Group } from './navigation.js';
import styles from './navigation-links.module.css';

/** The groups one after another; the first needs no heading, it is what the person is here for. */
export function NavigationLinks({ groups, onGo }: { groups: readonly Group[]; onGo?: () => void }) {
  const { t } = useTranslation('app');
  const here = entryAt(useLocation({ select: ({ pathname }) => pathname }));
  return groups.map((group, index) => (
    <div key={group.for}>
      {index > 0 && <h2 className={styles.group}>{t(`menu.group.${group.for}`)}</h2>}
      <ul>
        {group.entries.map((entry) => (
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
    </div>
  ));
}
