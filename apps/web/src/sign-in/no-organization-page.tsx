import { sessionSchema } from '@rungs/contracts/session.js';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { z } from 'zod';
import { api } from '../shared/api.js';
import { Button } from '../shared/ui/button.js';
import { ButtonLink } from '../shared/ui/button-link.js';
import { Door } from './door.js';
import styles from './door.module.css';

/** For an account whose last membership ended: it still has sessions to end, and may be invited again. */
export default function NoOrganizationPage() {
  const { t } = useTranslation('sign-in');
  const { data } = useQuery({
    queryKey: ['session'],
    queryFn: ({ signal }) => api.get('/session', sessionSchema, signal),
  });
  const signOut = async (): Promise<void> => {
    await api.del('/session', z.unknown());
    location.assign('/sign-in');
  };
  return (
    <Door title={t('noOrganization.title')} sentence={t('noOrganization.sentence')}>
      <p>{data && t('noOrganization.why', { email: data.account.email })}</p>
      <p className={styles.links}>
        <ButtonLink to="/sign-up" look="primary">
          {t('signIn.signUp')}
        </ButtonLink>
        <Button onClick={() => void signOut()}>{t('noOrganization.signOut')}</Button>
      </p>
    </Door>
  );
}
