import type { Step } from '@rungs/contracts/records.js';
import { useStanding } from '../journey/index.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { Empty } from '../shared/ui/empty.js';
import { GoalList } from './goal-list.js';

/** A person's goals as part of another page, of one step or of all. Load its words (`goals`) with the page's. */
export function GoalsPanel({ personId, step }: { personId: string; step?: Step }) {
  const { t } = useTranslation('goals');
  const here = useStanding(personId, 1);
  return (
    <GoalList
      personId={personId}
      filters={step ? { step } : {}}
      step={step ?? here}
      head={({ set }) =>
        set && (
          <p>
            <Button small icon="plus" onClick={set}>
              {t('create')}
            </Button>
          </p>
        )
      }
      empty={(set) => <Empty>{t(set ? 'teach' : 'noneShared')}</Empty>}
    />
  );
}
