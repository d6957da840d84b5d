import type { Step } from '@rungs/contracts/records.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { Empty } from '../shared/ui/empty.js';
import { VisibilityEventList } from './visibility-event-list.js';

/** What a person has shown of their work, as part of another page: of every step, because it counts on two. */
export function VisibilityPanel({ personId, step }: { personId: string; step: Step }) {
  const { t } = useTranslation('visibility-events');
  return (
    <VisibilityEventList
      personId={personId}
      filters={{}}
      step={step}
      head={(write) =>
        write && (
          <p>
            <Button small icon="plus" onClick={write}>
              {t('create')}
            </Button>
          </p>
        )
      }
      empty={(write) => <Empty>{t(write ? 'teach' : 'noneShared')}</Empty>}
    />
  );
}
