import type { KeyPlayerView } from '@rungs/contracts/key-players.js';
import { keyPlayerMap } from '@rungs/domain/key-player-map.js';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useWidth } from '../shared/hooks/use-width.js';
import { initials } from '../shared/ui/avatar.js';
import { Button } from '../shared/ui/button.js';
import { RelativeDate } from '../shared/ui/relative-date.js';
import { Section } from '../shared/ui/section.js';
import type from '../shared/styles/type.module.css';
import styles from './key-player-map.module.css';
import { MapGround } from './key-player-map-ground.js';
import { keyPlayersQuery } from './key-players.queries.js';

const widest = 560;
/** Of a dot: large enough to be pressed with a finger. */
const smallestDot = 12;
/** Below this a map says no more than the list. */
const fewest = 2;

/** Who stands where around oneself: by what they are to one, and how close. Each is a button that says the rest. */
export function KeyPlayerMap({ personId, onMeet }: { personId: string; onMeet: (keyPlayer: KeyPlayerView) => void }) {
  const { t } = useTranslation('key-players');
  // A hundred at most, as many as one answer holds: the picture is full long before.
  const { data } = useInfiniteQuery(keyPlayersQuery(personId, {}, 100));
  const players = data?.pages.flatMap(({ items }) => items) ?? [];
  if (players.length < fewest) return null;
  return (
    <Section title={t('map.title')}>
      <MapFigure players={players} onMeet={onMeet} />
    </Section>
  );
}

type FigureProps = { players: readonly KeyPlayerView[]; onMeet: (keyPlayer: KeyPlayerView) => void };

function MapFigure({ players, onMeet }: FigureProps) {
  const { t } = useTranslation('key-players');
  const place = useRef<HTMLDivElement>(null);
  const width = Math.min(useWidth(place) ?? widest, widest);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const dot = Math.max(smallestDot, Math.round(width / 30));
  const radius = width / 2 - dot - 2;
  const map = keyPlayerMap(players, radius, Math.min(dot, radius / 12));
  const byId = new Map(players.map((player) => [player.id, player]));
  const chosen = chosenId === null ? undefined : byId.get(chosenId);
  const said = ({ who, relation, closeness }: KeyPlayerView): string =>
    t('map.player', {
      name: who.name,
      relation: t(`relation.${relation}`),
      closeness: t(`closeness.${closeness ?? 'unsaid'}`),
    });
  const at = ({ x, y }: { x: number; y: number }) => ({
    left: width / 2 + x,
    top: width / 2 + y,
    width: dot * 2,
    height: dot * 2,
  });
  return (
    <figure className={styles.figure} aria-label={t('map.title')}>
      <div ref={place} className={styles.place}>
        <div className={styles.map} style={{ width, height: width }}>
          <MapGround map={map} width={width} />
          <ul>
            {map.dots.map((point) => {
              const player = byId.get(point.id);
              return (
                player && (
                  <li key={point.id}>
                    <button
                      type="button"
                      className={styles.dot}
                      style={at(point)}
                      aria-pressed={point.id === chosenId}
                      data-met={player.lastMetOn !== null || undefined}
                      onClick={() => setChosenId(point.id === chosenId ? null : point.id)}
                    >
                      <span aria-hidden="true">{initials(player.who.name)}</span>
                      <span className={type.visuallyHidden}>{said(player)}</span>
                    </button>
                  </li>
                )
              );
            })}
            {map.more.map(({ relation, ring, count, ...point }) => (
              <li key={`${relation} ${ring}`} className={styles.more} style={at(point)}>
                <span aria-hidden="true">+{count}</span>
                <span className={type.visuallyHidden}>
                  {t('map.more', { count, relation: t(`relation.${relation}`), closeness: t(`closeness.${ring}`) })}
                </span>
              </li>
            ))}
          </ul>
        </div>
      </div>
      <figcaption className={styles.caption}>
        <p className={styles.chosen} role="status">
          {chosen ? (
            <>
              <b>{chosen.who.name}</b> {t(`relation.${chosen.relation}`)},{' '}
              {t(`closeness.${chosen.closeness ?? 'unsaid'}`)},{' '}
              {chosen.lastMetOn ? (
                <>
                  {t('met', { count: chosen.encounterCount })} <RelativeDate on={chosen.lastMetOn} />
                </>
              ) : (
                t('notMet')
              )}
            </>
          ) : (
            t('map.hint')
          )}
        </p>
        {chosen?.abilities.includes('meet') && (
          <Button small onClick={() => onMeet(chosen)}>
            {t('encounter.create')}
          </Button>
        )}
      </figcaption>
    </figure>
  );
}
