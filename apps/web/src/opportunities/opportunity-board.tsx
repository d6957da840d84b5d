import type { OpportunityView } from '@rungs/contracts/opportunities.js';
import { opportunityStates } from '@rungs/domain/opportunities.js';
import { useId } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { OpportunityCard } from './opportunity-card.js';
import type { useOpportunityActs } from './use-opportunity-acts.js';
import styles from './opportunities.module.css';

type Props = {
  opportunities: readonly OpportunityView[];
  acts: ReturnType<typeof useOpportunityActs>;
  onOpen: (of: OpportunityView) => void;
};

/** The way of an idea, column by column. On a phone the columns stand below each other. */
export function OpportunityBoard({ opportunities, acts, onOpen }: Props) {
  const id = useId();
  const { t } = useTranslation('opportunities');
  return (
    <div className={styles.board}>
      {opportunityStates.map((state) => {
        const cards = opportunities.filter((one) => one.state === state);
        return (
          <section key={state} aria-labelledby={`${id}-${state}`} className={styles.column}>
            <h2 className={styles.columnTitle} id={`${id}-${state}`}>
              {t(`state.${state}`)} <span className={styles.count}>{cards.length}</span>
            </h2>
            {cards.length === 0 ? (
              <p className={styles.nothing}>{t(`none.${state}`)}</p>
            ) : (
              <ul className={styles.cards}>
                {cards.map((of) => (
                  <OpportunityCard
                    key={of.id}
                    of={of}
                    items={acts.itemsOf(of)}
                    onOpen={() => onOpen(of)}
                    onAct={(act) => acts.run(of, act)}
                  />
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </div>
  );
}
