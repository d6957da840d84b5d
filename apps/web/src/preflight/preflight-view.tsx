import type { Check, FindingView } from '@rungs/contracts/preflight.js';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Empty } from '../shared/ui/empty.js';
import { ButtonLink } from '../shared/ui/button-link.js';
import { Icon } from '../shared/ui/icon.js';
import { PageHead } from '../shared/ui/page-head.js';
import { Section } from '../shared/ui/section.js';
import { FindingItem } from './finding-item.js';
import { preflightQuery } from './preflight.queries.js';
import styles from './preflight.module.css';

type Props = { personId: string; kicker?: ReactNode };

/** What would surprise a manager who read the case today: what was looked at, what was found, and what closes it. */
export function PreflightView({ personId, kicker }: Props) {
  const { t } = useTranslation('preflight');
  const { data } = useSuspenseQuery(preflightQuery(personId));
  const { findings, checked, targetLevel, person, relation } = data;
  const own = relation === 'owner';
  const blockers = findings.filter(({ severity }) => severity === 'blocker').length;
  if (!targetLevel) {
    return (
      <>
        <PageHead
          title={t('title')}
          kicker={kicker}
          sentence={t(own ? 'none.sentence' : 'none.theirs', { name: person.name })}
        />
        <Empty action={own && <ButtonLink to="/journey">{t('none.act')}</ButtonLink>}>{t('none.teach')}</Empty>
      </>
    );
  }
  const counts = { blockers, advice: findings.length - blockers, code: targetLevel.code, name: person.name };
  return (
    <>
      <PageHead title={t('title')} kicker={kicker} sentence={t(own ? 'sentence.own' : 'sentence.theirs', counts)}>
        {own ? t('under.own') : t('under.theirs', counts)}
      </PageHead>
      <p className={styles.counts}>{t('counts', counts)}</p>
      <div className={styles.parts}>
        {checked.map((check) => (
          <CheckPart
            key={check}
            check={check}
            personId={personId}
            own={own}
            findings={findings.filter((finding) => finding.check === check)}
          />
        ))}
      </div>
      <p className={styles.promise}>{t('promise')}</p>
    </>
  );
}

type PartProps = { check: Check; personId: string; own: boolean; findings: readonly FindingView[] };

/** A check that found nothing says so: that it was looked at is worth knowing. */
function CheckPart({ check, personId, own, findings }: PartProps) {
  const { t } = useTranslation('preflight');
  return (
    <Section title={t(`check.${check}`)} aside={findings.length > 0 && t('found', { count: findings.length })}>
      {findings.length === 0 ? (
        <p className={styles.clear}>
          <Icon name="done" size={14} /> {t(own || check !== 'feedback' ? `clear.${check}` : 'clear.feedbackOfOther')}
        </p>
      ) : (
        <ul>
          {findings.map((finding) => (
            <FindingItem key={finding.key} finding={finding} personId={personId} own={own} />
          ))}
        </ul>
      )}
    </Section>
  );
}
