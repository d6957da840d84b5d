import type { ActivityItem, ActivityQuery } from '@rungs/contracts/activity.js';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { RelativeDate } from '../shared/ui/relative-date.js';
import { Row, Rows, Section } from '../shared/ui/section.js';
import { Loading, SkeletonRows } from '../shared/ui/skeleton.js';
import styles from './one-on-one.module.css';
import { activityQuery } from './one-on-one.queries.js';

type Props = {
  personId: string;
  since: string | null;
  /** Whose eyes it is for: one's own, or a screen before both. */
  heardBy: ActivityQuery['heardBy'];
};

/** What was done since the two talked last: by the other one, or, where both look, by either. */
export function Changes({ personId, since, heardBy }: Props) {
  const { t } = useTranslation('one-on-one');
  const { data, error } = useQuery(activityQuery(personId, since ? `${since}T00:00:00Z` : undefined, heardBy));
  return (
    <Section title={t('changes.title')}>
      {error && <ErrorPanel title={t('changes.notRead')} error={error} />}
      {!data && !error && (
        <Loading label={t('changes.title')}>
          <SkeletonRows rows={3} />
        </Loading>
      )}
      {data && <ChangeList items={data.items} none={t(heardBy === 'both' ? 'changes.noneBoth' : 'changes.none')} />}
    </Section>
  );
}

const verbs = [
  'created',
  'updated',
  'deleted',
  'restored',
  'given',
  'answered',
  'done',
  'talked',
  'logged',
  'published',
] as const;
const records = [
  'goal',
  'evidence',
  'feedback',
  'opportunity',
  'plan',
  'visibility-event',
  'journey',
  'intent',
  'readiness',
  'talk',
  'comment',
  'agreement',
  'agenda-item',
  'alignment-check',
  'help-request',
  'assessment',
  'feedback-request',
  'validation',
] as const;

const shownFirst = 6;

/** Who did what with which kind of record, in the reader's words. An act without words of its own is a change. */
export function ChangeList({ items, none }: { items: readonly ActivityItem[]; none: string }) {
  const { t } = useTranslation('one-on-one');
  const [all, setAll] = useState(false);
  if (items.length === 0) return <p className={styles.none}>{none}</p>;
  const said = ({ act, recordType, actor, times }: ActivityItem): string => {
    const record = records.find((one) => one === recordType);
    const verb = verbs.find((one) => act.endsWith(`.${one}`)) ?? 'updated';
    const who = actor?.name ?? t('changes.somebody');
    return t(`changes.verb.${verb}`, { who, what: record ? t(`changes.record.${record}`) : recordType, times });
  };
  const lines = gathered(items, said);
  const more = all ? 0 : Math.max(lines.length - shownFirst, 0);
  return (
    <>
      <Rows label={t('changes.title')}>
        {lines.slice(0, lines.length - more).map(([words, { happenedAt }, count]) => (
          <Row key={words} sub={<RelativeDate on={happenedAt} />} end={count > 1 && t('changes.records', { count })}>
            {words}
          </Row>
        ))}
      </Rows>
      {more > 0 && (
        <p className={styles.more}>
          <Button small look="quiet" onClick={() => setAll(true)}>
            {t('changes.more', { count: more })}
          </Button>
        </p>
      )}
    </>
  );
}

/** The same words once, with the newest day and how many records they are said of: a busy month stays readable. */
function gathered(items: readonly ActivityItem[], said: (item: ActivityItem) => string) {
  const lines = new Map<string, readonly [string, ActivityItem, number]>();
  for (const item of items) {
    const words = said(item);
    const [, newest = item, count = 0] = lines.get(words) ?? [];
    lines.set(words, [words, newest, count + 1]);
  }
  return [...lines.values()];
}
