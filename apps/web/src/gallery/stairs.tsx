import { useTranslation } from '../shared/i18n/use-translation.js';
import { Stair } from '../shared/stair/stair.js';
import { StairDistribution } from '../shared/stair/stair-distribution.js';
import { type SparkFacts, StairSpark, StairSparkWords } from '../shared/stair/stair-spark.js';
import { Section } from '../shared/ui/section.js';
import { beside, fresh, mara, progress, shown, small, thrice, twice } from './sample.js';
import styles from './gallery.module.css';

const links = { href: () => '#stairs', onOpen: () => undefined };
const empty = [7, 8, 6, 7].map((required) => ({ met: 0, required }));
const sparks: readonly SparkFacts[] = [
  { steps: progress, current: 3, iteration: 2, earlier: { step: 4, reached: { met: 6, required: 7 } } },
  {
    steps: [progress[0], progress[1], { met: 6, required: 6 }, { met: 6, required: 7 }].flatMap((one) => one ?? []),
    current: 4,
    iteration: 1,
  },
  {
    steps: [
      { met: 6, required: 7 },
      { met: 5, required: 8 },
      { met: 0, required: 6 },
      { met: 0, required: 7 },
    ],
    current: 2,
    iteration: 1,
  },
  {
    steps: [
      { met: 4, required: 7 },
      { met: 0, required: 8 },
      { met: 0, required: 6 },
      { met: 0, required: 7 },
    ],
    current: 1,
    iteration: 1,
  },
  { steps: empty, current: 1, iteration: 1 },
];

export function StairGallery() {
  const { t } = useTranslation('gallery');
  return (
    <div className={styles.parts}>
      <Section title={t('stair.second')}>
        <Stair visits={twice} steps={progress} name={mara} links={links} captionShown />
      </Section>
      <Section title={t('stair.third')}>
        <Stair visits={thrice} steps={[...progress.slice(0, 3), { met: 0, required: 7 }]} name={mara} links={links} />
      </Section>
      <Section title={t('stair.first')}>
        <Stair visits={fresh} steps={empty} name={mara} />
      </Section>
      <Section title={t('stair.sparks')}>
        <div className={styles.row}>
          {sparks.map((facts, index) => (
            <div key={index} className={styles.spark}>
              <StairSpark {...facts} />
              <StairSparkWords {...facts} />
            </div>
          ))}
        </div>
      </Section>
      <Section title={t('stair.distribution')}>
        <div className={styles.two}>
          <StairDistribution
            minimumGroupSize={5}
            since="2026-05-25"
            steps={[
              { now: shown(52), before: shown(47) },
              { now: shown(74), before: shown(61) },
              { now: shown(43), before: shown(49) },
              { now: shown(17), before: shown(21) },
            ]}
          />
          <StairDistribution
            minimumGroupSize={5}
            since="2026-05-25"
            steps={[
              { now: beside, before: null },
              { now: shown(14), before: shown(11) },
              { now: shown(8), before: shown(9) },
              { now: small, before: null },
            ]}
          />
        </div>
      </Section>
    </div>
  );
}
