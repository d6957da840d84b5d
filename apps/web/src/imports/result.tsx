import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { ButtonLink } from '../shared/ui/button-link.js';
import { PageHead } from '../shared/ui/page-head.js';
import { Section } from '../shared/ui/section.js';
import { Counts } from './counts.js';
import type { StepProps } from './people-import-page.js';
import { Problems } from './problems.js';
import { Steps } from './steps.js';
import { Told } from './told.js';
import styles from './import.module.css';

export function Result({ found, onAnew }: StepProps) {
  const { t } = useTranslation('imports');
  if (!found.plan) return null;
  const { counts, problems } = found.plan;
  return (
    <>
      <PageHead
        title={t('title')}
        kicker={<Steps at="result" />}
        sentence={<Told counts={counts} as="result" />}
        actions={
          <>
            <Button onClick={onAnew}>{t('result.another')}</Button>
            <ButtonLink to="/people" look="primary">
              {t('result.directory')}
            </ButtonLink>
          </>
        }
      >
        {t('result.under')}
      </PageHead>
      <div className={styles.column}>
        <Counts counts={counts} out={problems.error} />
        <Section title={t('problems')}>
          <Problems found={found} />
        </Section>
      </div>
    </>
  );
}
