import type { JourneyPage } from '@rungs/contracts/journeys.js';
import type { Practice } from '@rungs/domain/framework/practice.types.js';
import { Suspense } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { OnlyYou } from '../shared/ui/visible-to.js';
import { Loading, SkeletonRows } from '../shared/ui/skeleton.js';
import { signalsOf } from './place.js';
import { firstName } from './first-name.js';
import { panelsOf, StepEntries } from './record-panels.js';
import styles from './practice-records.module.css';

/** Never anybody's but their owner's, whatever the audience of other records says. */
const alwaysPrivate = new Set(['observation', 'key_player', 'encounter', 'check_in', 'focus_session']);

/** What a manager's manager is told of in every organization; single records are another matter. */
const toldAbove = new Set(['self_assessment', 'intent', 'evidence']);

/** What the practice produces, where it can be worked on. */
export function PracticeRecords({ page, practice }: { page: JourneyPage; practice: Practice }) {
  const { t } = useTranslation('journey');
  const mine = page.relation === 'owner';
  const secret = practice.records.every((kind) => alwaysPrivate.has(kind));
  const apart = page.relation === 'skip_apart';
  const reads = (kind: string) => (apart ? toldAbove.has(kind) : mine || !alwaysPrivate.has(kind));
  const kinds = practice.records.filter(reads);
  const left = kinds.length < practice.records.length;
  const note = !mine && left && (
    <p className={styles.note}>
      {t(apart && !secret ? 'records.apart' : 'records.theirs', { name: firstName(page.person.name) })}
    </p>
  );
  const shown = panelsOf(kinds);
  if (note && shown.length === 0) {
    return (
      <section className={styles.records} aria-label={t('records.title')}>
        <h3>{t('records.title')}</h3>
        {note}
      </section>
    );
  }
  // A practice that counts nothing and keeps nothing here still has what was done on its step.
  const entries =
    !apart &&
    (practice.records.includes('evidence') || (shown.length === 0 && signalsOf(page.signals, practice).length === 0));
  if (shown.length === 0 && (!entries || secret)) return null;
  return (
    <section className={styles.records} aria-label={t('records.title')}>
      {shown.length > 0 && (
        <header className={styles.head}>
          <h3>{t('records.title')}</h3>
          {secret && <OnlyYou forever />}
        </header>
      )}
      <Suspense
        fallback={
          <Loading>
            <SkeletonRows rows={2} />
          </Loading>
        }
      >
        {shown.map((Panel, index) => (
          <Panel key={index} page={page} step={practice.step} />
        ))}
        {entries && <StepEntries page={page} step={practice.step} />}
      </Suspense>
      {apart && note}
    </section>
  );
}
