import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useDates } from '../shared/dates.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import type { Prefetch } from '../shared/page-module.js';
import { useViewer } from '../shared/session.js';
import { Button } from '../shared/ui/button.js';
import { ButtonLink } from '../shared/ui/button-link.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { PageHead } from '../shared/ui/page-head.js';
import { toast } from '../shared/ui/toast.js';
import { Agenda } from './agenda.js';
import { Agreements } from './agreements.js';
import { Changes } from './changes.js';
import { Notes } from './notes.js';
import styles from './one-on-one.module.css';
import { agreementsQuery, oneOnOneQuery, standingQuery, useLogTalk } from './one-on-one.queries.js';
import { ToSettle } from './to-settle.js';

type Params = { personId: string };

export const prefetch: Prefetch<Params> = ({ client, params: { personId } }) =>
  Promise.all([
    client.ensureQueryData(oneOnOneQuery(personId)),
    client.ensureQueryData(agreementsQuery(personId, 'open')),
  ]);

/** The talk of two, to prepare and to run: what changed, where they differ, what is owed, and what they agree on. */
export default function OneOnOnePage({ params: { personId } }: { params: Params }) {
  const { t } = useTranslation('one-on-one');
  const { membership } = useViewer();
  const dates = useDates();
  const { data: talk } = useSuspenseQuery(oneOnOneQuery(personId));
  const { data: agreements } = useSuspenseQuery(agreementsQuery(personId, 'open'));
  const standing = useQuery(standingQuery(personId));
  const log = useLogTalk(personId);
  const mine = membership.personId === personId;
  const other = mine ? talk.manager?.name : talk.person.name;
  const open = talk.agenda.filter(({ talkedOn }) => talkedOn === null).length;
  const today = dates.today();
  const talkedToday = talk.lastTalkOn === today;
  return (
    <>
      <PageHead
        title={t('title')}
        sentence={
          other === undefined
            ? t('nobody')
            : t('sentence', { name: other, agenda: open, agreements: agreements.items.length })
        }
        actions={
          <>
            {mine ? (
              <ButtonLink to="/journey">{t('toPage')}</ButtonLink>
            ) : (
              <ButtonLink to="/people/$personId" params={{ personId }}>
                {t('toPage')}
              </ButtonLink>
            )}
            {other !== undefined && (
              <Button
                look="primary"
                icon="check"
                busy={log.isPending}
                disabled={talkedToday}
                onClick={() => log.mutate(today, { onSuccess: () => void toast({ words: t('talked') }) })}
              >
                {talkedToday ? t('talkedToday') : t('log')}
              </Button>
            )}
          </>
        }
      >
        {talk.lastTalkOn ? t('last', { when: dates.relative(talk.lastTalkOn) }) : t('neverTalked')}
      </PageHead>
      {log.error && <ErrorPanel title={t('notLogged')} error={log.error} />}
      <div className={styles.two}>
        <div className={styles.column}>
          <Changes personId={personId} since={talk.lastTalkOn} />
          {standing.data && <ToSettle page={standing.data} />}
          <Agenda personId={personId} items={talk.agenda} />
        </div>
        <div className={styles.column}>
          <Agreements personId={personId} talk={talk} list={agreements} />
          <Notes key={talk.notes.version} personId={personId} notes={talk.notes} />
        </div>
      </div>
    </>
  );
}
