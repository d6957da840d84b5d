import { useDates } from '../shared/dates.js';
import { describeError } from '../shared/errors.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { toast } from '../shared/ui/toast.js';
import { useLogTalk } from './one-on-one.queries.js';

/** Says, for both, that the two have talked. */
export function LogTalk({ personId, lastTalkOn }: { personId: string; lastTalkOn: string | null }) {
  const { t } = useTranslation('one-on-one');
  const shared = useTranslation('shared').t;
  const today = useDates().today();
  const log = useLogTalk(personId);
  const talkedToday = lastTalkOn === today;
  return (
    <Button
      look="primary"
      icon="check"
      busy={log.isPending}
      disabled={talkedToday}
      onClick={() =>
        log.mutate(today, {
          onSuccess: () => void toast({ words: t('talked') }),
          onError: (error) =>
            void toast({ words: `${t('notLogged')}. ${describeError(error, shared).headline}`, look: 'problem' }),
        })
      }
    >
      {talkedToday ? t('talkedToday') : t('log')}
    </Button>
  );
}
