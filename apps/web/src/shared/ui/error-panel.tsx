import type { ReactNode } from 'react';
import { useTranslation } from '../i18n/use-translation.js';
import { describeError } from '../errors.js';
import { Icon } from './icon.js';
import styles from './error-panel.module.css';

/** What happened, what was kept, what to do; the request's number for whoever is asked for help. */
export function ErrorPanel({
  title,
  error,
  kept,
  actions,
  heading: Heading = 'h3',
}: {
  /** What did not happen, in this screen's words: "The goal was not saved". */
  title?: string | undefined;
  error: unknown;
  kept?: string | undefined;
  actions?: ReactNode;
  /** `h1` where it stands instead of a page. */
  heading?: 'h1' | 'h3';
}) {
  const { t } = useTranslation('shared');
  const { headline, detail, requestId } = describeError(error, t);
  return (
    <div className={styles.panel} role="alert">
      <Heading className={styles.title}>
        <Icon name="problem" />
        {title ?? headline}
      </Heading>
      <p>{[title ? headline : null, detail, kept].filter(Boolean).join(' ')}</p>
      {actions && <div className={styles.actions}>{actions}</div>}
      {requestId && <p className={styles.request}>{t('errors.request', { id: requestId })}</p>}
    </div>
  );
}
