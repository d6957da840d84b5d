import type { PatternView } from '@rungs/contracts/observations.js';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { Menu, type MenuItem } from '../shared/ui/menu.js';
import { Prose } from '../shared/ui/prose.js';
import { ExactDate } from '../shared/ui/relative-date.js';
import { Rows, Section } from '../shared/ui/section.js';
import { useUndoableDelete } from '../shared/undoable-delete.js';
import { observationKeys, patternsQuery } from './observations.queries.js';
import styles from './observations.module.css';

type Props = { personId: string; onWrite: () => void; onEdit: (pattern: PatternView) => void };

/** What one concluded, the newest first, each with the observations it came from. */
export function Patterns({ personId, onWrite, onEdit }: Props) {
  const { t } = useTranslation('observations');
  const shared = useTranslation('shared').t;
  const deletion = useUndoableDelete(observationKeys.all);
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(patternsQuery(personId));
  if (error && !data) return <ErrorPanel title={t('pattern.notRead')} error={error} />;
  const patterns = data?.pages.flatMap(({ items }) => items) ?? [];
  const actsOf = (pattern: PatternView): MenuItem[] =>
    pattern.abilities.map((act) =>
      act === 'update'
        ? { id: act, label: t('act.update'), icon: 'edit', run: () => onEdit(pattern) }
        : {
            id: act,
            label: t('act.delete'),
            icon: 'trash',
            danger: true,
            run: () =>
              deletion.mutate({
                path: `/patterns/${pattern.id}`,
                version: pattern.version,
                words: t('pattern.deleted'),
              }),
          },
    );
  return (
    <Section
      title={t('pattern.list')}
      aside={
        <Button small icon="plus" onClick={onWrite}>
          {t('pattern.create')}
        </Button>
      }
    >
      {data && patterns.length === 0 && <p className={styles.teach}>{t('pattern.teach')}</p>}
      <Rows>
        {patterns.map((pattern) => (
          <li key={pattern.id} className={styles.pattern}>
            <div className={styles.head}>
              <h3>{pattern.title}</h3>
              <Menu label={t('pattern.acts', { title: pattern.title })} items={actsOf(pattern)} />
            </div>
            <Prose text={pattern.conclusion} />
            {pattern.observations.length > 0 && (
              <details className={styles.sources}>
                <summary>{t('pattern.sources', { count: pattern.observations.length })}</summary>
                <ul>
                  {pattern.observations.map(({ observationId, kind, text, observedOn }) => (
                    <li key={observationId}>
                      <span className={styles.facts}>
                        {t(`kind.${kind}`)}, <ExactDate on={observedOn} />
                      </span>{' '}
                      {text}
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </Rows>
      {hasNextPage && (
        <Button small busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {shared('loadMore')}
        </Button>
      )}
    </Section>
  );
}
