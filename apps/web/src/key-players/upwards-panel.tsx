import type { KeyPlayerView } from '@rungs/contracts/key-players.js';
import { isHigherUp } from '@rungs/domain/key-players.js';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useStanding } from '../journey/index.js';
import { useOpened } from '../shared/hooks/use-opened.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { ButtonLink } from '../shared/ui/button-link.js';
import { Empty } from '../shared/ui/empty.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { RelativeDate } from '../shared/ui/relative-date.js';
import { Row, Rows, Section } from '../shared/ui/section.js';
import { Loading, SkeletonRows } from '../shared/ui/skeleton.js';
import { OnlyYou } from '../shared/ui/visible-to.js';
import { EncounterDrawer } from './encounter-drawer.js';
import { KeyPlayerDrawer } from './key-player-drawer.js';
import { keyPlayersQuery } from './key-players.queries.js';
import styles from './upwards-panel.module.css';

/**
 * The key players with whom a lunch or a talk is practice, each with the act that logs one. One's own and nobody else's:
 * draw it for the owner only.
 */
export function UpwardsPanel({ personId }: { personId: string }) {
  const { t } = useTranslation('key-players');
  const here = useStanding(personId, 4);
  const { data, error } = useInfiniteQuery(keyPlayersQuery(personId, {}, 100));
  const meeting = useOpened<KeyPlayerView>();
  const naming = useOpened<null>();
  if (error && !data) return <ErrorPanel title={t('notRead')} error={error} />;
  const [first] = data?.pages ?? [];
  if (!first) {
    return (
      <Loading label={t('upwards.title')}>
        <SkeletonRows rows={2} />
      </Loading>
    );
  }
  const higherUp = first.items
    .filter(({ relation }) => isHigherUp(relation))
    .toSorted((a, b) => (b.lastMetOn ?? '').localeCompare(a.lastMetOn ?? ''));
  const name = first.abilities.includes('create') && (
    <Button small icon="plus" onClick={() => naming.show(null)}>
      {t('create')}
    </Button>
  );
  return (
    <>
      <Section title={t('upwards.title')} aside={<OnlyYou forever />}>
        {higherUp.length === 0 ? (
          <Empty action={name}>{t('upwards.none')}</Empty>
        ) : (
          <>
            <p className={styles.note}>{t('upwards.meet')}</p>
            <Rows label={t('upwards.title')}>
              {higherUp.map((keyPlayer) => (
                <UpwardsRow key={keyPlayer.id} keyPlayer={keyPlayer} onMeet={() => meeting.show(keyPlayer)} />
              ))}
            </Rows>
            <p className={styles.ways}>
              {name}
              <ButtonLink small to="/key-players">
                {t('upwards.all')}
              </ButtonLink>
            </p>
          </>
        )}
      </Section>
      {naming.opened && (
        <KeyPlayerDrawer
          key={naming.opened.key}
          personId={personId}
          keyPlayer={null}
          step={here}
          open={naming.opened.open}
          onClose={naming.close}
        />
      )}
      {meeting.opened && (
        <EncounterDrawer
          key={meeting.opened.key}
          keyPlayer={meeting.opened.of}
          encounter={null}
          open={meeting.opened.open}
          onClose={meeting.close}
        />
      )}
    </>
  );
}

function UpwardsRow({ keyPlayer, onMeet }: { keyPlayer: KeyPlayerView; onMeet: () => void }) {
  const { t } = useTranslation('key-players');
  const { who, relation, abilities, encounterCount, lastMetOn } = keyPlayer;
  return (
    <Row
      sub={
        <>
          {t(`relation.${relation}`)}
          {' · '}
          {lastMetOn ? (
            <>
              {t('met', { count: encounterCount })} <RelativeDate on={lastMetOn} />
            </>
          ) : (
            t('notMet')
          )}
        </>
      }
      end={
        abilities.includes('meet') && (
          <Button small onClick={onMeet}>
            {t('encounter.create')}
          </Button>
        )
      }
    >
      {who.name}
    </Row>
  );
}
