import type { AgreementList } from '@rungs/contracts/agreements.js';
import type { OneOnOneView } from '@rungs/contracts/one-on-ones.js';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Present } from '../shared/ui/present.js';
import { Loading, SkeletonRows } from '../shared/ui/skeleton.js';
import { Agenda } from './agenda.js';
import { Agreements } from './agreements.js';
import { Changes } from './changes.js';
import { LogTalk } from './log-talk.js';
import { standingQuery } from './one-on-one.queries.js';
import { ToSettle } from './to-settle.js';

type Props = {
  personId: string;
  talk: OneOnOneView;
  agreements: AgreementList;
  open: boolean;
  onClose: () => void;
};

/**
 * The talk on a screen that both look at, one thing at a time: since last time, where you differ and what is owed, the
 * agenda, what you agree on. Nobody's notes are on it, nor anything else that one of the two may not read.
 */
export function PresentTalk({ personId, talk, agreements, open, onClose }: Props) {
  const { t } = useTranslation('one-on-one');
  const { data: standing } = useQuery(standingQuery(personId));
  const slides = [
    { key: 'changes', content: <Changes personId={personId} since={talk.lastTalkOn} heardBy="both" /> },
    {
      key: 'settle',
      content: standing ? (
        <ToSettle page={standing} />
      ) : (
        <Loading label={t('differ.title')}>
          <SkeletonRows rows={2} />
        </Loading>
      ),
    },
    { key: 'agenda', content: <Agenda talk={talk} /> },
    {
      key: 'agreements',
      content: (
        <>
          <Agreements personId={personId} talk={talk} list={agreements} />
          <p>
            <LogTalk personId={personId} lastTalkOn={talk.lastTalkOn} />
          </p>
        </>
      ),
    },
  ];
  const title = t('present.title', { person: talk.person.name, manager: talk.manager?.name ?? '' });
  const words = {
    end: t('present.end'),
    back: t('present.back'),
    on: t('present.on'),
    place: (at: number, of: number) => t('present.place', { at, of }),
  };
  return <Present open={open} onClose={onClose} title={title} words={words} slides={slides} />;
}
