import type { LadderView } from '@rungs/contracts/ladders.js';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { z } from 'zod';
import { useFilters } from '../shared/hooks/use-filters.js';
import type { Prefetch } from '../shared/page-module.js';
import { useViewer } from '../shared/session.js';
import { Empty } from '../shared/ui/empty.js';
import { PageHead } from '../shared/ui/page-head.js';
import { SegmentedControl } from '../shared/ui/segmented-control.js';
import { findLevel, laddersQuery, levelAbove } from './ladders.queries.js';
import { LevelMatrix } from './level-matrix.js';
import { OneLevel } from './one-level.js';
import { SideBySide } from './side-by-side.js';
import { aimQuery } from './aim.queries.js';
import styles from './ladder-page.module.css';

const placeSchema = z.object({ track: z.string().optional(), level: z.string().optional() });

export const prefetch: Prefetch<object> = ({ client, viewer }) =>
  viewer &&
  Promise.all([client.ensureQueryData(laddersQuery), client.ensureQueryData(aimQuery(viewer.membership.personId))]);

/** What every level asks for; one's own and the next first, because that is what most people come for. */
export default function LadderPage() {
  const { t } = useTranslation('ladder');
  const { data } = useSuspenseQuery(laddersQuery);
  const [ladder] = data.items;
  if (!ladder) {
    return (
      <>
        <PageHead title={t('title')} sentence={t('none.sentence')} />
        <Empty>{t('none.teach')}</Empty>
      </>
    );
  }
  return <Ladder ladder={ladder} ladders={data.items} />;
}

function Ladder({ ladder, ladders }: { ladder: LadderView; ladders: readonly LadderView[] }) {
  const { t } = useTranslation('ladder');
  const { membership } = useViewer();
  const { data: aim } = useSuspenseQuery(aimQuery(membership.personId));
  const { filters, set } = useFilters(placeSchema);
  const own = findLevel(ladders, aim.levelId);
  const next = findLevel(ladders, aim.targetLevelId)?.level ?? levelAbove(ladders, aim.levelId);
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
        {t('under', { name: ladder.name, version: ladder.version })}
      </PageHead>
      {named ? (
        <OneLevel
          ladder={ladder}
          level={named}
          own={named.id === own?.level.id}
          onClose={() => set({ level: undefined })}
        />
      ) : (
        next && <SideBySide ladder={ladder} current={own?.level ?? null} next={next} />
      )}
      {track && (
        <div className={styles.matrix}>
          <LevelMatrix
            ladder={ladder}
            track={track}
            marks={{ own: own?.level.id, next: next?.id }}
            tracks={
              ladder.tracks.length > 1 && (
                <SegmentedControl
                  name="track"
                  label={t('track')}
                  labelHidden
                  value={track.key}
                  onChange={(key) => set({ track: key })}
                  choices={ladder.tracks.map(({ key, name }) => ({ value: key, label: name }))}
                />
              )
            }
          />
        </div>
      )}
    </>
  );
}
