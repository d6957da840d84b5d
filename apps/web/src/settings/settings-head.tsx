import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useViewer } from '../shared/session.js';
import { PageHead } from '../shared/ui/page-head.js';
import { settingsFor } from './settings-pages.js';
import styles from './settings-head.module.css';

/** Head of every page of the settings: its sentence, and the way to the others. */
export function SettingsHead({
  title,
  sentence,
  children,
  actions,
}: {
  title: string;
  sentence: string;
  children?: ReactNode;
  actions?: ReactNode;
}) {
  const { t } = useTranslation('settings');
  const { membership } = useViewer();
  const links = useRef<HTMLElement>(null);
  // On a phone they are wider than the page: where one is must be among those one sees.
  useEffect(() => {
    links.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, []);
  return (
    <>
      <nav ref={links} className={styles.nav} aria-label={t('title')}>
        {settingsFor(membership).map(({ to, words }) => (
          <Link key={to} to={to} className={styles.link} activeProps={{ 'aria-current': 'page' }}>
            {t(`page.${words}`)}
          </Link>
        ))}
      </nav>
      <PageHead title={title} sentence={sentence} actions={actions}>
        {children}
      </PageHead>
    </>
  );
}
