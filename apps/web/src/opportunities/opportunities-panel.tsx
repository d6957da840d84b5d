import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { Empty } from '../shared/ui/empty.js';
import { OpportunityCard } from './opportunity-card.js';
import { OpportunitySpace } from './opportunity-space.js';
import styles from './opportunities.module.css';

/** A person's opportunities as part of another page: what is shortlisted first, as the board's order has it reversed. */
export function OpportunitiesPanel({ personId }: { personId: string }) {
  const { t } = useTranslation('opportunities');
  return (
    <OpportunitySpace personId={personId}>
      {({ opportunities, acts, open, write }) => (
        <>
          {write && (
            <p>
              <Button small icon="plus" onClick={write}>
                {t('create')}
              </Button>
            </p>
          )}
          {opportunities.length === 0 ? (
            <Empty>{t(write ? 'teach' : 'noneShared')}</Empty>
          ) : (
            <ul className={styles.cards}>
              {opportunities
                .filter(({ state }) => state !== 'dropped')
                .toReversed()
                .map((of) => (
                  <OpportunityCard
                    key={of.id}
                    of={of}
                    items={acts.itemsOf(of)}
                    onOpen={() => open(of)}
                    onAct={(act) => acts.run(of, act)}
                  />
                ))}
            </ul>
          )}
        </>
      )}
    </OpportunitySpace>
  );
}
