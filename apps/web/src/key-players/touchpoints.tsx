import type { KeyPlayerView } from '@rungs/contracts/key-players.js';
import { addDays } from '@rungs/domain/calendar.js';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useDates } from '../shared/dates.js';
import { Button } from '../shared/ui/button.js';
import { ExactDate, RelativeDate } from '../shared/ui/relative-date.js';
import { Row, Rows, Section } from '../shared/ui/section.js';
import { Tag } from '../shared/ui/tag.js';
import { keyPlayersQuery } from './key-players.queries.js';

const ahead = 31;

/** Whom to meet again in the coming month, what is late first. Nothing is drawn where nothing is agreed. */
export function Touchpoints({ personId, onMeet }: { personId: string; onMeet: (keyPlayer: KeyPlayerView) => void }) {
  const { t } = useTranslation('key-players');
  const dates = useDates();
  const today = dates.today();
  // A hundred at most: whoever has agreed to meet more people within a month has another problem.
  const { data } = useInfiniteQuery(keyPlayersQuery(personId, { touchpointBefore: addDays(today, ahead + 1) }, 100));
  const due = (data?.pages.flatMap(({ items }) => items) ?? [])
    .flatMap((keyPlayer) => (keyPlayer.nextTouchpointOn ? [{ keyPlayer, on: keyPlayer.nextTouchpointOn }] : []))
    .toSorted((a, b) => (a.on < b.on ? -1 : 1));
  if (due.length === 0) return null;
  return (
    <Section title={t('touchpoints')} aside={t('touchpointsAside', { days: ahead })}>
      <Rows>
        {due.map(({ keyPlayer, on }) => (
          <Row
            key={keyPlayer.id}
            lead={<ExactDate on={on} />}
            sub={
              on < today ? (
                <Tag look="warn" icon="clock">
                  <RelativeDate on={on} />
                </Tag>
              ) : (
                <RelativeDate on={on} />
              )
            }
            end={
              keyPlayer.abilities.includes('meet') && (
                <Button small onClick={() => onMeet(keyPlayer)}>
                  {t('encounter.create')}
                </Button>
              )
            }
          >
            {keyPlayer.who.name}
          </Row>
        ))}
      </Rows>
    </Section>
  );
}
