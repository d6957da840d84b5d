import type { AgreementList, AgreementView } from '@rungs/contracts/agreements.js';
import type { OneOnOneView } from '@rungs/contracts/one-on-ones.js';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDates } from '../shared/dates.js';
import { useOpened } from '../shared/hooks/use-opened.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useViewer } from '../shared/session.js';
import { Button } from '../shared/ui/button.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { late } from '../shared/ui/late.js';
import { Rows, Section } from '../shared/ui/section.js';
import { VisibleTo } from '../shared/ui/visible-to.js';
import { AgreementRow } from './agreement-row.js';
import { NewAgreement } from './new-agreement.js';
import styles from './one-on-one.module.css';
import { agreementsQuery, useChangeAgreement } from './one-on-one.queries.js';

/** What opens with a press comes with it. */
const AgreementDrawer = late(async () => (await import('./agreement-drawer.js')).AgreementDrawer);

type Props = { personId: string; talk: OneOnOneView; list: AgreementList };

/** Who owes what by when. */
export function Agreements({ personId, talk, list }: Props) {
  const { t } = useTranslation('one-on-one');
  const { membership } = useViewer();
  const today = useDates().today();
  const [showsDone, setShowsDone] = useState(false);
  // Asked for beforehand: a press that shows nothing is not offered.
  const done = useQuery(agreementsQuery(personId, 'done')).data?.items ?? [];
  const change = useChangeAgreement();
  const drawer = useOpened<AgreementView>();
  const two = [talk.person, ...(talk.manager ? [talk.manager] : [])];
  const row = (agreement: AgreementView) => (
    <AgreementRow
      key={agreement.id}
      agreement={agreement}
      late={agreement.doneOn === null && agreement.dueOn !== null && agreement.dueOn < today}
      onEdit={() => drawer.show(agreement)}
      onDone={(isDone) => change.mutate({ agreement, change: { done: isDone } })}
    />
  );
  return (
    <Section
      title={t('agreements.title')}
      aside={<VisibleTo audience="manager" visibleTo={list.visibleTo} viewer={membership.personId} />}
    >
      {change.error && <ErrorPanel title={t('agreements.notSaved')} error={change.error} />}
      {list.items.length === 0 ? (
        <p className={styles.none}>{t(talk.manager ? 'agreements.none' : 'agreements.noneAlone')}</p>
      ) : (
        <Rows label={t('agreements.title')}>{list.items.map(row)}</Rows>
      )}
      {showsDone && done.length > 0 && <Rows label={t('agreements.doneOnes')}>{done.map(row)}</Rows>}
      {!showsDone && done.length > 0 && (
        <p className={styles.more}>
          <Button small look="quiet" onClick={() => setShowsDone(true)}>
            {t('agreements.showDone')}
          </Button>
        </p>
      )}
      {list.abilities.includes('create') && talk.manager && <NewAgreement personId={personId} two={two} />}
      {drawer.opened && (
        <AgreementDrawer
          key={drawer.opened.key}
          agreement={drawer.opened.of}
          two={two}
          open={drawer.opened.open}
          onClose={drawer.close}
        />
      )}
    </Section>
  );
}
