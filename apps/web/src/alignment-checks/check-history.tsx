import type { AlignmentCheckView, AlignmentVerdict } from '@rungs/contracts/alignment-checks.js';
import { useInfiniteQuery } from '@tanstack/react-query';
import { RecordThread } from '../comments/index.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useViewer } from '../shared/session.js';
import { Button } from '../shared/ui/button.js';
import { Empty } from '../shared/ui/empty.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { Menu, type MenuItem } from '../shared/ui/menu.js';
import { ExactDate } from '../shared/ui/relative-date.js';
import { Row, Rows } from '../shared/ui/section.js';
import { Loading, SkeletonRows } from '../shared/ui/skeleton.js';
import { Tag } from '../shared/ui/tag.js';
import { VisibleTo } from '../shared/ui/visible-to.js';
import { useUndoableDelete } from '../shared/undoable-delete.js';
import { alignmentKeys, checksQuery } from './alignment-checks.queries.js';
import styles from './alignment.module.css';

type Props = { personId: string; onEdit: (check: AlignmentCheckView) => void };

/** The looks that were taken together, the latest first. */
export function CheckHistory({ personId, onEdit }: Props) {
  const { t } = useTranslation('alignment-checks');
  const shared = useTranslation('shared').t;
  const { membership } = useViewer();
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(checksQuery(personId));
  const deletion = useUndoableDelete(alignmentKeys.all);
  if (error && !data) return <ErrorPanel title={t('notRead')} error={error} />;
  if (!data) {
    return (
      <Loading label={t('history')}>
        <SkeletonRows rows={1} />
      </Loading>
    );
  }
  const checks = data.pages.flatMap(({ items }) => items);
  const menuOf = (check: AlignmentCheckView): MenuItem[] => [
    ...(check.abilities.includes('update')
      ? [{ id: 'update', label: shared('edit'), icon: 'edit' as const, run: () => onEdit(check) }]
      : []),
    ...(check.abilities.includes('delete')
      ? [
          {
            id: 'delete',
            label: shared('delete'),
            icon: 'trash' as const,
            danger: true,
            run: () =>
              deletion.mutate({
                path: `/alignment-checks/${check.id}`,
                version: check.version,
                words: t('deleted'),
              }),
          },
        ]
      : []),
  ];
  return (
    <>
      <h3 className={styles.history}>{t('history')}</h3>
      {checks.length === 0 ? (
        <Empty>{t('teach')}</Empty>
      ) : (
        <Rows label={t('history')}>
          {checks.map((check) => {
            const menu = menuOf(check);
            return (
              <Row
                key={check.id}
                lead={<ExactDate on={check.heldOn} />}
                end={menu.length > 0 ? <Menu label={t('acts', { name: check.with.name })} items={menu} /> : undefined}
              >
                <div>{t('with', { name: check.with.name })}</div>
                <ul className={styles.verdicts} aria-label={t('verdicts')}>
                  {check.verdicts.map(({ title, verdict, note }, index) => (
                    <li key={index}>
                      <Verdict verdict={verdict} /> {title}
                      {note && <span className={styles.words}> · {note}</span>}
                    </li>
                  ))}
                </ul>
                {check.note && <p className={styles.words}>{check.note}</p>}
                <p className={styles.words}>
                  <VisibleTo audience="manager" visibleTo={check.visibleTo} viewer={membership.personId} />
                </p>
                <RecordThread type="alignment-check" record={check} title={t('with', { name: check.with.name })} />
              </Row>
            );
          })}
        </Rows>
      )}
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {shared('loadMore')}
        </Button>
      )}
    </>
  );
}

const looks = {
  right: { look: 'good', icon: 'done' },
  adjust: { look: 'warn', icon: 'edit' },
  stop: { look: 'bad', icon: 'close' },
} as const;

function Verdict({ verdict }: { verdict: AlignmentVerdict }) {
  const { t } = useTranslation('alignment-checks');
  return <Tag {...looks[verdict]}>{t(`verdict.${verdict}`)}</Tag>;
}
