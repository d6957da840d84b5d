import { unsubscribedSchema } from '@rungs/contracts/notifications.js';
import { useMutation } from '@tanstack/react-query';
import { api } from '../shared/api.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { ButtonLink } from '../shared/ui/button-link.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { Door } from './door.js';
import styles from './door.module.css';

/** From the foot of a mail. Opening it changes nothing: programs open links too; the button does. */
export default function UnsubscribePage({ params: { token } }: { params: { token: string } }) {
  const { t } = useTranslation('sign-in');
  const end = useMutation({ mutationFn: () => api.post(`/unsubscriptions/${token}`, undefined, unsubscribedSchema) });
  if (end.data) {
    const { organizationName: name } = end.data;
    return (
      <Door title={t('unsubscribe.title')} sentence={t('unsubscribe.done', { name })}>
        <p>{t('unsubscribe.again')}</p>
        <p className={styles.links}>
          <ButtonLink to="/settings/notifications">{t('unsubscribe.choose')}</ButtonLink>
        </p>
      </Door>
    );
  }
  return (
    <Door title={t('unsubscribe.title')} sentence={t('unsubscribe.sentence')}>
      {end.error && <ErrorPanel title={t('unsubscribe.failed')} error={end.error} />}
      <p>{t('unsubscribe.what')}</p>
      <p className={styles.links}>
        <Button look="primary" busy={end.isPending} onClick={() => end.mutate()}>
          {t('unsubscribe.act')}
        </Button>
      </p>
    </Door>
  );
}
