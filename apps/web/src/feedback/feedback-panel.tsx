import type { Step } from '@rungs/contracts/records.js';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useStanding } from '../journey/index.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useOpened } from '../shared/hooks/use-opened.js';
import { ProblemError } from '../shared/problem-error.js';
import { Button } from '../shared/ui/button.js';
import { Empty } from '../shared/ui/empty.js';
import { receivedQuery } from './feedback.queries.js';
import { AskDrawer, GiveDrawer } from './late-overlays.js';
import { ReceivedList } from './received-list.js';

/**
 * What a person received, as part of another page, of one step or of all. Somebody to whom no feedback is ever shown (a
 * manager's manager) reads that. Load its words (`feedback`) with the page's.
 */
export function FeedbackPanel({ personId, step }: { personId: string; step?: Step }) {
  const { t } = useTranslation('feedback');
  const here = useStanding(personId, 2);
  const filters = step ? { step } : {};
  const { data, error } = useInfiniteQuery(receivedQuery(personId, filters));
  const asking = useOpened<null>();
  const giving = useOpened<null>();
  if (error instanceof ProblemError && error.status === 404) return <Empty>{t('notForYou')}</Empty>;
  const abilities = data?.pages[0]?.abilities ?? [];
  const receiver = data?.pages[0]?.items[0]?.receiver;
  return (
    <>
      {abilities.includes('ask') && (
        <p>
          <Button small icon="plus" onClick={() => asking.show(null)}>
            {t('askSomebody')}
          </Button>
        </p>
      )}
      {abilities.includes('give') && (
        <p>
          <Button small icon="speech" onClick={() => giving.show(null)}>
            {t('giveTitle')}
          </Button>
        </p>
      )}
      <ReceivedList
        personId={personId}
        filters={filters}
        empty={<Empty>{t(abilities.includes('ask') ? 'teach' : 'noneShared')}</Empty>}
      />
      {asking.opened && (
        <AskDrawer
          key={asking.opened.key}
          personId={personId}
          request={null}
          step={step ?? here}
          open={asking.opened.open}
          onClose={asking.close}
        />
      )}
      {giving.opened && (
        <GiveDrawer
          key={`give ${giving.opened.key}`}
          request={null}
          receiver={receiver ? { id: receiver.personId, label: receiver.name } : null}
          open={giving.opened.open}
          onClose={giving.close}
        />
      )}
    </>
  );
}
