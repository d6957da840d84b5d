import { localeSchema } from '@rungs/contracts/session.js';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { chooseLanguage } from '../shared/i18n/i18n.js';
import { Brand } from '../shared/ui/brand.js';
import { PageHead } from '../shared/ui/page-head.js';
import { OurPromise } from './our-promise.js';
import styles from './door.module.css';

/** The frame of every page before the sign-in: what is asked on the left, what Rungs promises on the right. */
export function Door({
  title,
  sentence,
  under,
  children,
}: {
  title: string;
  sentence: string;
  under?: ReactNode;
  children: ReactNode;
}) {
  const { t, i18n } = useTranslation('sign-in');
  return (
    <div className={styles.page}>
      <main className={styles.door}>
        <Link to="/sign-in" className={styles.home}>
          <Brand />
        </Link>
        <div className={styles.middle}>
          <PageHead title={title} sentence={sentence}>
            {under}
          </PageHead>
          {children}
        </div>
        <footer className={styles.foot}>
          <ul aria-label={t('language.label')}>
            {localeSchema.options.map((language) => (
              <li key={language}>
                <button
                  type="button"
                  lang={language}
                  aria-current={language === i18n.language ? 'true' : undefined}
                  onClick={() => void chooseLanguage(language)}
                >
                  {t(`language.${language}`)}
                </button>
              </li>
            ))}
          </ul>
        </footer>
      </main>
      <OurPromise />
    </div>
  );
}
