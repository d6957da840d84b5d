import type { AssessmentView } from '@rungs/contracts/assessments.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useWhoCouldName } from '../shared/people/use-who-could-name.js';
import { useViewer } from '../shared/session.js';
import { Button } from '../shared/ui/button.js';
import { Dialog } from '../shared/ui/dialog.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { SegmentedControl } from '../shared/ui/segmented-control.js';
import { toast } from '../shared/ui/toast.js';
import { publishAssessment, showAssessment } from './assessments.queries.js';

type Props = { assessment: AssessmentView; open: boolean; onClose: () => void };

/** Publishing is an act, and says before it is done who will read what, and that it stays. */
export function PublishDialog({ assessment, open, onClose }: Props) {
  const { t } = useTranslation('assessments');
  const shared = useTranslation('shared').t;
  const { membership } = useViewer();
  const client = useQueryClient();
  const [audience, setAudience] = useState<'manager' | 'circle'>('manager');
  const publish = useMutation({
    mutationFn: () => publishAssessment(assessment, { audience }),
    onSuccess: (saved) => {
      showAssessment(client, saved);
      onClose();
      toast({ words: t('published') });
    },
  });
  const self = assessment.kind === 'self';
  const who = useWhoCouldName(membership);
  const names = { who, manager: membership.managerName ?? '', skip: membership.skipLevelName ?? '' };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('publish.title')}
      description={t('publish.stays')}
      actions={
        <>
          <Button onClick={onClose}>{shared('cancel')}</Button>
          <Button look="primary" busy={publish.isPending} onClick={() => publish.mutate()}>
            {t('act.publish')}
          </Button>
        </>
      }
    >
      {publish.error && <ErrorPanel title={t('publish.failed')} error={publish.error} />}
      {self ? (
        <>
          <SegmentedControl
            name="audience"
            label={t('publish.who')}
            value={audience}
            onChange={setAudience}
            choices={[
              { value: 'manager', label: shared('audience.name.manager') },
              { value: 'circle', label: shared('audience.name.circle') },
            ]}
          />
          <p>{t(names.manager ? 'publish.manager' : 'publish.nobody', names)}</p>
          {names.skip && <p>{t('publish.summary', names)}</p>}
        </>
      ) : (
        <p>{t('publish.person')}</p>
      )}
    </Dialog>
  );
}
