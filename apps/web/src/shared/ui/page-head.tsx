import { useTranslation } from '../i18n/use-translation.js';
import { type ReactNode, useEffect, useRef } from 'react';
import styles from './page-head.module.css';

/**
 * The one h1 of a page: a sentence that answers its question, never a noun. `title` is what the tab and the history
 * show, short. Takes focus after a navigation, so that a keyboard or a screen reader starts at the new page.
 */
export function PageHead({
  title,
  sentence,
  kicker,
  children,
  actions,
  wide = false,
}: {
  title: string;
  sentence?: ReactNode;
  kicker?: ReactNode;
  /** What follows the sentence, muted. */
  children?: ReactNode;
  actions?: ReactNode;
  /** For facts in a row under the sentence, which need no reading width. */
  wide?: boolean;
}) {
  const { t } = useTranslation('shared');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = t('pageTitle', { title });
  }, [t, title]);
  useEffect(() => {
    const { activeElement } = document;
    if (!activeElement || activeElement === document.body || activeElement.closest('nav')) {
      heading.current?.focus({ preventScroll: true });
    }
  }, []);
  return (
    <header className={styles.head}>
      <div className={styles.words} data-wide={wide || undefined}>
        {kicker && <div className={styles.kicker}>{kicker}</div>}
        <h1 ref={heading} tabIndex={-1}>
          {sentence ?? title}
        </h1>
        {children && <div className={styles.under}>{children}</div>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </header>
  );
}
