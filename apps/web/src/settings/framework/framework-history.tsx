import type { FrameworkChangeView, FrameworkView } from '@rungs/contracts/framework.js';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from '../../shared/i18n/use-translation.js';
import { RelativeDate } from '../../shared/ui/relative-date.js';
import { Row, Rows, Section } from '../../shared/ui/section.js';
import { frameworkHistoryQuery } from './framework.queries.js';
import styles from './framework.module.css';

/** Who changed what and why, the latest first: nobody has to wonder since when they are counted by this. */
export function FrameworkHistory({ framework }: { framework: FrameworkView }) {
  const { t } = useTranslation('settings');
  const { data } = useSuspenseQuery(frameworkHistoryQuery);
  const say = useChangeWords(framework);
  return (
    <Section title={t('framework.history')}>
      {data.items.length === 0 ? (
        <p className={styles.nothing}>{t('framework.neverChanged')}</p>
      ) : (
        <Rows label={t('framework.history')}>
          {data.items.map(({ version, changedAt, changedBy, reason, changes }) => (
            <Row
              key={version}
              sub={
                <>
                  <RelativeDate on={changedAt} />
                  {reason && ` · “${reason}”`}
                </>
              }
            >
              <p>{t('framework.by', { name: changedBy ?? t('framework.nobody') })}</p>
              <ul className={styles.changes}>
                {changes.map((change) => (
                  <li key={`${change.what} ${change.signal ?? change.practice ?? change.move}`}>{say(change)}</li>
                ))}
                {changes.length === 0 && <li>{t('framework.change.none')}</li>}
              </ul>
            </Row>
          ))}
        </Rows>
      )}
    </Section>
  );
}

function useChangeWords({ signals, practices }: FrameworkView): (change: FrameworkChangeView) => string {
  const { t, i18n } = useTranslation('settings');
  return ({ what, signal, practice, move, from, to }) => {
    if (what === 'confirmation')
      return t(to === true ? 'framework.change.confirmedNow' : 'framework.change.freeNow', { move: move ?? 'advance' });
    const named = signals.find(({ key }) => key === signal) ?? practices.find(({ key }) => key === practice);
    const name = named?.name[i18n.language] ?? signal ?? practice ?? '';
    if (what === 'threshold') return t('framework.change.threshold', { name, from: from ?? 0, to: Number(to) });
    if (what === 'required')
      return t(to === true ? 'framework.change.nowRequired' : 'framework.change.nowOptional', { name });
    return t(`framework.change.${what}`, { name });
  };
}
