import type { Step } from '@rungs/contracts/records.js';
import { Link, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import type { Viewer } from '../shared/session.js';
import { Drawer } from '../shared/ui/drawer.js';
import { Icon } from '../shared/ui/icon.js';
import { AccountMenu } from './account-menu.js';
import { type Entry, entryAt, type Group } from './navigation.js';
import { NavigationLinks } from './navigation-links.js';
import styles from './tabs.module.css';

/** The bottom of a phone: the three places one goes most, the log in reach of a thumb, and everything else. */
export function Tabs({
  viewer,
  groups,
  entries,
  standsOn,
  onLog,
}: {
  viewer: Viewer;
  groups: readonly Group[];
  entries: readonly Entry[];
  standsOn: Step | undefined;
  onLog: (() => void) | null;
}) {
  const { t } = useTranslation('app');
  const [more, setMore] = useState(false);
  const here = entryAt(useLocation({ select: ({ pathname }) => pathname }));
  const place = (entry: Entry) => (
    <Link
      key={entry.words}
      to={entry.to}
      className={styles.tab}
      activeOptions={{ exact: true }}
      aria-current={entry === here ? 'page' : undefined}
    >
      <Icon name={entry.icon} size={20} />
      {entry.words === 'log' ? t('log.place') : t(`nav.${entry.words}`)}
    </Link>
  );
  return (
    <>
      <nav className={styles.tabs} aria-label={t('menu.phone')}>
        {entries.slice(0, 2).map(place)}
        {onLog && (
          <button type="button" className={styles.tab} onClick={onLog}>
            <Icon name="plus" size={20} />
            {t('log.tab')}
          </button>
        )}
        {entries.slice(2).map(place)}
        <button type="button" className={styles.tab} aria-expanded={more} onClick={() => setMore(true)}>
          <Icon name="menu" size={20} />
          {t('menu.more')}
        </button>
      </nav>
      <Drawer open={more} onClose={() => setMore(false)} title={t('menu.more')}>
        <nav aria-label={t('menu.label')}>
          <NavigationLinks groups={groups} standsOn={standsOn} onGo={() => setMore(false)} />
        </nav>
        <AccountMenu viewer={viewer} onGo={() => setMore(false)} />
      </Drawer>
    </>
  );
}
