import { useTranslation } from '../i18n/use-translation.js';
import { ButtonLink } from './button-link.js';
import { PageHead } from './page-head.js';

/** The same for what does not exist and for what one may not see: the difference would itself be news. */
export function NotFound() {
  const { t } = useTranslation('shared');
  return (
    <PageHead
      title={t('notFound.title')}
      sentence={t('notFound.sentence')}
      actions={<ButtonLink to="/">{t('notFound.home')}</ButtonLink>}
    >
      {t('notFound.why')}
    </PageHead>
  );
}
