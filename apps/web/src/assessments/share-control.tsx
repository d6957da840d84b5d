import type { AssessmentView } from '@rungs/contracts/assessments.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { showAssessment, updateAssessment } from './assessments.queries.js';
import styles from './assessments.module.css';

/** To the circle, or back from it. Its words stay as they are. */
export function ShareControl({ assessment }: { assessment: AssessmentView }) {
  const { t } = useTranslation('assessments');
  const client = useQueryClient();
  const inCircle = assessment.audience === 'circle';
  const share = useMutation({
    mutationFn: () =>
      updateAssessment(assessment.id, { audience: inCircle ? 'manager' : 'circle' }, assessment.version),
    onSuccess: (saved) => showAssessment(client, saved),
    onError: () => client.invalidateQueries({ queryKey: ['assessment'] }),
  });
  if (!assessment.abilities.includes('share')) return null;
  return (
    <div className={styles.share}>
      {share.error && <ErrorPanel title={t('share.failed')} error={share.error} />}
      <Button small icon={inCircle ? 'lock' : 'people'} busy={share.isPending} onClick={() => share.mutate()}>
        {t(inCircle ? 'share.unshare' : 'share.circle')}
      </Button>
    </div>
  );
}
