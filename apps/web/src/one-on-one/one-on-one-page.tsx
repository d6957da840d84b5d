import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { useDates } from '../shared/dates.js';
import { useFilters } from '../shared/hooks/use-filters.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import type { Prefetch } from '../shared/page-module.js';
import { useWhoCouldName } from '../shared/people/use-who-could-name.js';
import { useViewer } from '../shared/session.js';
import { Button } from '../shared/ui/button.js';
import { ButtonLink } from '../shared/ui/button-link.js';
import { late } from '../shared/ui/late.js';
import { PageHead } from '../shared/ui/page-head.js';
import { Agenda } from './agenda.js';
import { Agreements } from './agreements.js';
import { Changes } from './changes.js';
import { LogTalk } from './log-talk.js';
import { Notes } from './notes.js';
import styles from './one-on-one.module.css';
import { agreementsQuery, oneOnOneQuery, standingQuery } from './one-on-one.queries.js';
import { ToSettle } from './to-settle.js';

/** A screen for both comes with the press. */
const PresentTalk = late(async () => (await import('./present-talk.js')).PresentTalk);

type Params = { personId: string };

/** Whether the talk is on a screen for both, so that it survives a reload and the journey can lead to it. */
const addressSchema = z.object({ present: z.boolean().optional() });

export const prefetch: Prefetch<Params> = ({ client, params: { personId } }) =>
  Promise.all([
    client.ensureQueryData(oneOnOneQuery(personId)),
    client.ensureQueryData(agreementsQuery(personId, 'open')),
  ]);

/** The talk of two, to prepare and to run: what changed, where they differ, what is owed, and what they agree on. */
export default function OneOnOnePage({ params: { personId } }: { params: Params }) {
  const { t } = useTranslation('one-on-one');
  const { membership } = useViewer();
  const who = useWhoCouldName(membership);
  const dates = useDates();
  const { data: talk } = useSuspenseQuery(oneOnOneQuery(personId));
  const { data: agreements } = useSuspenseQuery(agreementsQuery(personId, 'open'));
  const standing = useQuery(standingQuery(personId));
  const { filters, set } = useFilters(addressSchema);
  const mine = membership.personId === personId;
  const other = mine ? talk.manager?.name : talk.person.name;
  return (
    <>
      <PageHead
        title={t('title')}
        sentence={
          other === undefined
            ? t('nobody')
            : t('sentence', { name: other, agenda: talk.agendaOpen, agreements: agreements.items.length })
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
              <>
                <Button icon="screen" onClick={() => set({ present: true })}>
                  {t('present.begin')}
                </Button>
                <LogTalk personId={personId} lastTalkOn={talk.lastTalkOn} />
              </>
            )}
          </>
        }
      >
        {other === undefined
          ? t('nobodyMeans', { who })
          : talk.lastTalkOn
            ? t('last', { when: dates.relative(talk.lastTalkOn) })
            : t('neverTalked')}
      </PageHead>
      <div className={styles.two}>
        <div className={styles.column}>
          <Changes personId={personId} since={talk.lastTalkOn} heardBy="me" />
          {standing.data && talk.manager && <ToSettle page={standing.data} />}
          <Agenda talk={talk} />
        </div>
        <div className={styles.column}>
          <Agreements personId={personId} talk={talk} list={agreements} />
          <Notes personId={personId} notes={talk.notes} />
        </div>
      </div>
      <PresentTalk
        personId={personId}
        talk={talk}
        agreements={agreements}
        open={other !== undefined && filters.present === true}
        onClose={() => set({ present: undefined })}
      />
    </>
  );
}
