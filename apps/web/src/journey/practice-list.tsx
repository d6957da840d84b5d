import type { JourneyPage, SignalView, Step } from '@rungs/contracts/journeys.js';
import type { Practice } from '@rungs/domain/framework/practice.types.js';
import type { Localized } from '@rungs/domain/framework/steps.js';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Icon } from '../shared/ui/icon.js';
import { StepName } from '../shared/ui/step-name.js';
import { Tread } from '../shared/ui/tread.js';
import { useLocalized } from './localized.js';
import { countOf, practicesOf, signalsOf } from './place.js';
import styles from './practice-list.module.css';

type Props = { page: JourneyPage; step: Step; open: Practice };

const wellbeing = 'protect-your-energy';
const steps: readonly Step[] = [1, 2, 3, 4];

/** The practices of one step with what holds of each, and the ways to the other steps. */
export function PracticeList({ page, step, open }: Props) {
  const { t } = useTranslation('journey');
  const shared = useTranslation('shared').t;
  return (
    <nav className={styles.nav} aria-label={t('practices.label', { step })} data-step={step}>
      <h2>{shared(`step.name.${step}`)}</h2>
      <ul className={styles.list}>
        {practicesOf(step, page.journey?.iteration ?? 1).map((practice) => (
          <li key={practice.key}>
            <PracticeLink
              practice={practice}
              name={{ ...practice.name, ...page.wording[practice.key]?.name }}
              signals={signalsOf(page.signals, practice)}
              current={practice.key === open.key}
            />
          </li>
        ))}
      </ul>
      <ul className={styles.others} aria-label={t('practices.others')}>
        {steps
          .filter((other) => other !== step)
          .map((other) => (
            <li key={other}>
              <Link to="." search={{ step: other }} resetScroll={false} className={styles.link}>
                <StepName step={other} short />
                <span className={styles.count}>
                  {shared('count.of', page.steps[other - 1] ?? { met: 0, required: 0 })}
                </span>
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
}

function PracticeLink({
  practice,
  name,
  signals,
  current,
}: {
  practice: Practice;
  name: Localized;
  signals: readonly SignalView[];
  current: boolean;
}) {
  const { t } = useTranslation('journey');
  const shared = useTranslation('shared').t;
  const say = useLocalized();
  const count = countOf(signals);
  return (
    <Link
      to="."
      search={{ step: practice.step, practice: practice.key }}
      resetScroll={false}
      className={styles.link}
      aria-current={current ? 'true' : undefined}
    >
      <span className={styles.name}>{say(name)}</span>
      {practice.key === wellbeing ? (
        <>
          <span className={styles.count}>
            <Icon name="lock" size={14} />
          </span>
          <span className={styles.sub}>{t('practices.private')}</span>
        </>
      ) : (
        count.required > 0 && (
          <>
            <span className={styles.count}>{shared('count.of', count)}</span>
            <span className={styles.sub}>
              <Tread {...count} step={practice.step} segment={14} spoken={false} />
            </span>
          </>
        )
      )}
    </Link>
  );
}
