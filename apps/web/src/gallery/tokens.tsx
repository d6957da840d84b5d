import { useTranslation } from '../shared/i18n/use-translation.js';
import { Section } from '../shared/ui/section.js';
import styles from './gallery.module.css';

const one = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${name}-${index + 1}`);
const groups = {
  surfaces: [
    'surface-0',
    'surface-1',
    'surface-2',
    'surface-3',
    'surface-float',
    'ink',
    'muted',
    'line',
    'line-strong',
  ],
  states: ['accent', 'accent-soft', 'good', 'good-soft', 'warn', 'warn-soft', 'bad', 'bad-soft'],
  steps: [...one('step', 4), ...[1, 2, 3, 4].map((step) => `step-${step}-soft`)],
  charts: [...one('chart', 6), ...one('ramp', 6)],
} as const;

export function TokensGallery() {
  const { t } = useTranslation('gallery');
  return (
    <div className={styles.parts}>
      {(Object.keys(groups) as (keyof typeof groups)[]).map((group) => (
        <Section key={group} title={t(`tokens.${group}`)}>
          <ul className={styles.swatches}>
            {groups[group].map((token) => (
              <li key={token}>
                <span className={styles.swatch} style={{ background: `var(--${token})` }} />
                {token}
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </div>
  );
}
