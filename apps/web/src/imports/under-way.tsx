import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { PageHead } from '../shared/ui/page-head.js';
import { Progress } from '../shared/ui/progress.js';
import { DiscardButton } from './discard-button.js';
import { planWith, useApply, useImportAct } from './imports.queries.js';
import type { StepProps } from './people-import-page.js';
import { Steps } from './steps.js';
import styles from './import.module.css';

/** While it goes in, or after it stopped: how far it is, and the ways on. What is in stays in. */
export function UnderWay({ found, file, onAnew }: StepProps) {
  const { t } = useTranslation('imports');
  const apply = useApply(found);
  const again = useImportAct(() => planWith(found, found.mapping ?? {}, file));
  const { done, total } = found.progress ?? { done: 0, total: 0 };
  const isStopped = found.state === 'stopped';
  return (
    <>
      <PageHead
        title={t('title')}
        kicker={<Steps at="result" />}
        sentence={t(isStopped ? 'underWay.stopped' : 'underWay.sentence', { done, total })}
        actions={isStopped && <DiscardButton found={found} onDone={onAnew} />}
      >
        {isStopped ? found.stoppedBecause : t('underWay.leave')}
      </PageHead>
      <div className={styles.column}>
        <Progress label={t('underWay.progress', { done, total })} value={total === 0 ? null : done / total} />
        {(apply.error ?? again.error) && <ErrorPanel title={t('plan.notApplied')} error={apply.error ?? again.error} />}
        {isStopped && (
          <div className={styles.actions}>
            <Button look="primary" busy={again.isPending} onClick={() => again.mutate(undefined)}>
              {t('plan.again')}
            </Button>
            <Button busy={apply.isPending} onClick={() => apply.mutate()}>
              {t('underWay.goOn')}
            </Button>
          </div>
        )}
      </div>
    </>
  );
}
