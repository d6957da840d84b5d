import type { StepNumber } from '@rungs/domain/framework/steps.js';
import { type LargeStair, largeStair } from '@rungs/domain/stair/large-stair.js';
import { stairModel, type VisitWithProgress } from '@rungs/domain/stair/stair-model.js';
import { stairStory } from '@rungs/domain/stair/stair-text.js';
import type { Progress, StairModel } from '@rungs/domain/stair/stair.types.js';
import { type CSSProperties, useMemo, useRef } from 'react';
import { useTranslation } from '../i18n/use-translation.js';
import { useDates } from '../dates.js';
import { useWidth } from '../hooks/use-width.js';
import { initials } from '../ui/avatar.js';
import { StairGhosts } from './stair-ghosts.js';
import { StairReason, StairReturns } from './stair-returns.js';
import { StairTread } from './stair-tread.js';
import styles from './stair.module.css';

/** Where a link in the picture leads: `href` for opening it beside, `onOpen` for going there. */
export type StairLinks = Readonly<{
  href: (to: StairTarget) => string;
  onOpen: (to: StairTarget) => void;
}>;
export type StairTarget = Readonly<{ step: StepNumber }> | Readonly<{ iteration: number }>;

/** Below this the wide drawing's words would be smaller than anybody should have to read. */
const wideFrom = 860;
/** CSS pixels that the narrow drawing's words grow to at most, however wide it is drawn. */
const narrowText = 14;

/**
 * The stair of a journey: four treads that rise, as many segments as signals are required, the person on the last met
 * one, earlier iterations as dashed discs with the way back. Everything in it is also said in its caption.
 */
export function Stair({
  visits,
  steps,
  name,
  links,
  captionShown = false,
}: {
  visits: readonly VisitWithProgress[];
  steps: readonly Progress[];
  /** The person's whole name; the drawing uses initials and the first word. */
  name: string;
  links?: StairLinks | undefined;
  captionShown?: boolean;
}) {
  const { t, i18n } = useTranslation('shared');
  const dates = useDates();
  const place = useRef<HTMLElement>(null);
  const width = useWidth(place);
  const size = width !== null && width < wideFrom ? 'narrow' : 'wide';
  const model = useMemo(() => stairModel(visits, steps), [visits, steps]);
  const names = ([1, 2, 3, 4] as const).map((step) => t(`step.name.${step}`));
  const stair = largeStair(model, size, names);
  // Words keep their size on screen while the drawing shrinks, up to where they would meet.
  const scale = width === null ? 1 : Math.min(1.28, Math.max(1, stair.width / width));
  const shrink = width === null ? 1 : Math.min(1, (narrowText / 12) * (stair.width / width));
  const text = { '--text-scale': size === 'wide' ? scale : shrink } as CSSProperties;

  return (
    <figure className={styles.stair} ref={place} data-size={size} style={text}>
      <svg
        viewBox={`0 0 ${stair.width} ${stair.height}`}
        role="group"
        aria-label={stairStory(model, i18n.language, names, dates.short)}
      >
        <Ground stair={stair} model={model} />
        {stair.treads.map((tread, index) => (
          <StairTread
            key={tread.step}
            tread={tread}
            radius={stair.radius}
            size={size}
            progress={steps[index]}
            links={links}
            names={names}
          />
        ))}
        <StairReturns stair={stair} />
        <StairGhosts ghosts={stair.ghosts} links={links} />
        <Person stair={stair} name={name} iteration={model.iteration} />
      </svg>
      {size === 'narrow' && <StairReason model={model} />}
      <figcaption className={captionShown ? styles.caption : styles.hidden}>
        {stairStory(model, i18n.language, names, dates.short)}
      </figcaption>
    </figure>
  );
}

function Ground({ stair, model }: { stair: LargeStair; model: StairModel }) {
  const { treads, width, baseline } = stair;
  const outline = treads.map(({ body }) => `V${body.y}H${body.x + body.width}`).join('');
  const risers = treads.map(({ body }) => `M${body.x || 0.5} ${baseline}V${body.y + 6}`).join('');
  const last = treads.at(-1);
  return (
    <>
      <path className={styles.bodies} d={`M0 ${baseline}${outline}V${baseline}Z`} />
      {treads.map(
        ({ step, body }) =>
          step === model.current && <rect key={step} className={styles.here} data-step={step} {...body} />,
      )}
      <path className={styles.riser} d={`${risers}M${width - 0.5} ${baseline}V${(last?.body.y ?? 0) + 6}`} />
      <path className={styles.floor} d={`M0 ${baseline - 0.5}H${width}`} />
    </>
  );
}

function Person({ stair, name, iteration }: { stair: LargeStair; name: string; iteration: number }) {
  const { t } = useTranslation('shared');
  const { x, y, r, stem, foot, label } = stair.person;
  const short = name.split(/\s/u)[0] ?? name;
  return (
    <g aria-hidden="true">
      <path className={styles.stem} d={`M${stem.x} ${stem.from}V${stem.to}`} />
      {foot && <path className={styles.stem} strokeLinecap="round" d={`M${foot.from} ${foot.y}H${foot.to}`} />}
      <circle className={styles.person} cx={x} cy={y} r={r} />
      <text className={styles.initials} x={x} y={y}>
        {initials(name)}
      </text>
      {label && (
        <text className={styles.who} x={label.x} y={label.y} textAnchor={label.anchor}>
          {t('stair.who', { name: short, iteration })}
        </text>
      )}
    </g>
  );
}
