import { useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { ProblemError } from '../shared/problem-error.js';
import { Button } from '../shared/ui/button.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { PageHead } from '../shared/ui/page-head.js';
import { Tabs } from '../shared/ui/tabs.js';
import { Changes } from './changes.js';
import { Counts } from './counts.js';
import { DiscardButton } from './discard-button.js';
import { planWith, useApply, useImportAct } from './imports.queries.js';
import type { StepProps } from './people-import-page.js';
import { Problems } from './problems.js';
import { Steps } from './steps.js';
import { Told } from './told.js';
import styles from './import.module.css';

/** What applying would do, to the last field, before anything is done. */
export function DryRun({ found, file, onColumns, onAnew }: StepProps) {
  const { t } = useTranslation('imports');
  const apply = useApply(found);
  const again = useImportAct(() => planWith(found, found.mapping ?? {}, file));
  const [tab, setTab] = useState<'changes' | 'problems'>('changes');
  if (!found.plan) return null;
  const { counts, problems, newDepartments } = found.plan;
  const total = counts.create + counts.update + counts.deactivate;
  const problemCount = problems.error + problems.warning + problems.note;
  const isOutdated = apply.error instanceof ProblemError && apply.error.code === 'directory_changed';

  return (
    <>
      <PageHead
        title={t('title')}
        kicker={<Steps at="difference" />}
        sentence={<Told counts={counts} as="plan" />}
        actions={<DiscardButton found={found} onDone={onAnew} />}
      >
        {t('plan.under', { file: found.fileName })}
      </PageHead>
      <div className={styles.column}>
        <Counts counts={counts} out={problems.error} />
        {newDepartments.length > 0 && (
          <p>
            {t('plan.departments', { count: newDepartments.length, names: newDepartments.slice(0, 12).join(', ') })}
          </p>
        )}
        {apply.error && (
          <ErrorPanel
            title={t('plan.notApplied')}
            error={apply.error}
            actions={
              isOutdated && (
                <Button busy={again.isPending} onClick={() => again.mutate(undefined)}>
                  {t('plan.again')}
                </Button>
              )
            }
          />
        )}
        <div className={styles.actions}>
          {total > 0 && (
            <Button look="primary" busy={apply.isPending} onClick={() => apply.mutate()}>
              {t('plan.apply', { count: total })}
            </Button>
          )}
          <Button onClick={() => onColumns(true)}>{t('plan.columns')}</Button>
        </div>
        <Tabs
          label={t('plan.look')}
          value={tab}
          onChange={setTab}
          tabs={[
            { value: 'changes', label: t('plan.changes'), panel: <Changes found={found} /> },
            {
              value: 'problems',
              label: t('plan.problems', { count: problemCount }),
              panel: <Problems found={found} />,
            },
          ]}
        />
      </div>
    </>
  );
}
