import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { callSteps } from '../shared/i18n/words.js';
import { TimeZone } from '../shared/dates.js';
import { followChanges } from '../shared/live.js';
import { useSendWaiting } from '../shared/offline/use-outbox.js';
import { type Viewer, ViewerContext } from '../shared/session.js';
import { keyName, useShortcut } from '../shared/shortcuts.js';
import { Brand } from '../shared/ui/brand.js';
import { Icon } from '../shared/ui/icon.js';
import { IconButton } from '../shared/ui/icon-button.js';
import { PasswordQuestion } from '../shared/ui/password-question.js';
import { late } from '../shared/ui/late.js';
import { journeyQuery } from '../journey/index.js';
import { AccountMenu } from './account-menu.js';
import { Bell } from './bell.js';
import { groupsFor, tabsFor } from './navigation.js';
import { NavigationLinks } from './navigation-links.js';
import { OfflineBanner } from './offline-banner.js';
import { useQuickLog } from './quick-log.js';
import { RouteAnnouncer } from './route-announcer.js';
import { sessionQuery } from './session.queries.js';
import { Tabs } from './tabs.js';
import styles from './shell.module.css';

const Palette = late(async () => (await import('./palette.js')).Palette);

/** Around every page behind the sign-in: where one is, where one can go, and what goes on behind it. */
export function Shell({ viewer }: { viewer: Viewer }) {
  const { t } = useTranslation('app');
  const client = useQueryClient();
  const [finding, setFinding] = useState(false);
  const quickLog = useQuickLog();
  const { personId } = viewer.membership;
  const groups = groupsFor(viewer.membership);
  // What a page has read already; the menu asks for nothing.
  const standsOn = useQuery({ ...journeyQuery(personId), enabled: false }).data?.journey?.step;
  const find = () => setFinding(true);
  // Read by whoever looks, so that it is asked for anew when the framework changes.
  const { stepNames } = useQuery(sessionQuery).data ?? viewer;
  useEffect(() => callSteps(stepNames), [stepNames]);

  useShortcut('mod+k', find);
  useSendWaiting(personId);
  // Another organization is another stream; the session's own cookie says which.
  useEffect(
    () => followChanges(client, () => void client.fetchQuery({ ...sessionQuery, staleTime: 0 }).catch(() => undefined)),
    [client, personId],
  );

  return (
    <ViewerContext value={viewer}>
      <TimeZone value={viewer.account.timeZone}>
        <a className={styles.skip} href="#main">
          {t('skip')}
        </a>
        <div className={styles.app}>
          <nav className={styles.rail} aria-label={t('menu.label')}>
            <Link to="/" className={styles.home}>
              <Brand />
            </Link>
            <button type="button" className={styles.find} onClick={find} aria-keyshortcuts="Meta+K Control+K">
              <Icon name="search" />
              {t('find.label')}
              <kbd aria-hidden="true">{keyName('mod+k')}</kbd>
            </button>
            <div className={styles.entries}>
              <NavigationLinks groups={groups} standsOn={standsOn} />
            </div>
            <Bell />
            <AccountMenu viewer={viewer} />
          </nav>
          <header className={styles.topbar}>
            <Link to="/" className={styles.home}>
              <Brand />
            </Link>
            <span className={styles.topbarEnd}>
              <Bell />
              <IconButton icon="search" label={t('find.label')} onClick={find} />
            </span>
          </header>
          <div className={styles.column}>
            <OfflineBanner personId={personId} />
            <main className={styles.main} id="main" tabIndex={-1}>
              <Outlet />
            </main>
          </div>
          <Tabs viewer={viewer} groups={groups} entries={tabsFor(groups)} standsOn={standsOn} onLog={quickLog.open} />
        </div>
        <Palette open={finding} onClose={() => setFinding(false)} groups={groups} onLog={quickLog.open} />
        {quickLog.dialog}
        <PasswordQuestion />
        <RouteAnnouncer />
      </TimeZone>
    </ViewerContext>
  );
}
