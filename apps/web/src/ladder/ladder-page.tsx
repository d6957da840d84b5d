import type { LadderView } from '@rungs/contracts/ladders.js';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { z } from 'zod';
import { useFilters } from '../shared/hooks/use-filters.js';
import type { Prefetch } from '../shared/page-module.js';
import { useViewer } from '../shared/session.js';
import { useOpened } from '../shared/hooks/use-opened.js';
import { Button } from '../shared/ui/button.js';
import { Empty } from '../shared/ui/empty.js';
import { PageHead } from '../shared/ui/page-head.js';
import { SegmentedControl } from '../shared/ui/segmented-control.js';
import { findLevel, laddersQuery, levelAbove } from './ladders.queries.js';
import { HistoryDrawer } from '../ladder-versions/index.js';
import { findTarget } from './levels.js';
import { LevelMatrix } from './level-matrix.js';
import { OneLevel } from './one-level.js';
import { SideBySide } from './side-by-side.js';
import { aimQuery } from './aim.queries.js';
import styles from './ladder-page.module.css';

const placeSchema = z.object({
  ladder: z.string().optional(),
  track: z.string().optional(),
  level: z.string().optional(),
});

export const prefetch: Prefetch<object> = ({ client, viewer }) =>
  viewer &&
  Promise.all([client.ensureQueryData(laddersQuery), client.ensureQueryData(aimQuery(viewer.membership.personId))]);

/** What every level asks for; one's own and the next first, because that is what most people come for. */
export default function LadderPage() {
  const { t } = useTranslation('ladder');
  const { data } = useSuspenseQuery(laddersQuery);
  const [first] = data.items;
  if (!first) {
    return (
      <>
        <PageHead title={t('title')} sentence={t('none.sentence')} />
        <Empty>{t('none.teach')}</Empty>
      </>
    );
  }
  return <Ladders first={first} ladders={data.items} />;
}

/** The reader's own ladder before the others, where there are several. */
function Ladders({ first, ladders }: { first: LadderView; ladders: readonly LadderView[] }) {
  const { t } = useTranslation('ladder');
  const { membership } = useViewer();
  const { data: aim } = useSuspenseQuery(aimQuery(membership.personId));
  const { filters, set } = useFilters(placeSchema);
  const history = useOpened<null>();
  const own = findLevel(ladders, aim.levelId);
  const target = findTarget(ladders, aim.target, own?.ladder);
  const next = target?.level ?? levelAbove(ladders, aim.levelId);
  const ladder = ladders.find(({ id }) => id === filters.ladder) ?? target?.ladder ?? own?.ladder ?? first;
  const named = ladder.tracks.flatMap(({ levels }) => levels).find(({ code }) => code === filters.level);
  const trackOf = (levelId: string | undefined) =>
    ladder.tracks.find(({ levels }) => levels.some(({ id }) => id === levelId));
  const track =
    ladder.tracks.find(({ key }) => key === filters.track) ??
    trackOf(named?.id) ??
    trackOf(own?.level.id) ??
    ladder.tracks[0];

  return (
    <>
      <PageHead
        title={t('title')}
        sentence={
          own && next
            ? t('sentence.way', { from: own.level.title, to: next.title })
            : t('sentence.all', { count: ladder.tracks.flatMap(({ levels }) => levels).length })
        }
      >
        {t('under', { name: ladder.name, version: ladder.version })}{' '}
        <Button look="quiet" small onClick={() => history.show(null)}>
          {t('versions.open')}
        </Button>
      </PageHead>
      {named ? (
        <OneLevel
          ladder={ladder}
          level={named}
          own={named.id === own?.level.id}
          onClose={() => set({ level: undefined })}
        />
      ) : (
        next && trackOf(next.id) && <SideBySide ladder={ladder} current={own?.level ?? null} next={next} />
      )}
      {track && (
        <div className={styles.matrix}>
          <LevelMatrix
            ladder={ladder}
            track={track}
            marks={{ own: own?.level.id, next: next?.id }}
            tracks={
              <>
                {ladders.length > 1 && (
                  <SegmentedControl
                    name="ladder"
                    label={t('which')}
                    labelHidden
                    value={ladder.id}
                    onChange={(id) => set({ ladder: id, track: undefined, level: undefined })}
                    choices={ladders.map(({ id, name }) => ({ value: id, label: name }))}
                  />
                )}
                {ladder.tracks.length > 1 && (
                  <SegmentedControl
                    name="track"
                    label={t('track')}
                    labelHidden
                    value={track.key}
                    onChange={(key) => set({ track: key })}
                    choices={ladder.tracks.map(({ key, name }) => ({ value: key, label: name }))}
                  />
                )}
              </>
            }
          />
        </div>
      )}
      {history.opened && (
        <HistoryDrawer key={ladder.id} ladder={ladder} open={history.opened.open} onClose={history.close} />
      )}
    </>
  );
}
