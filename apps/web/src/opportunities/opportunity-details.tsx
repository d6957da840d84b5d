import type { OpportunityView } from '@rungs/contracts/opportunities.js';
import { RecordThread } from '../comments/index.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useViewer } from '../shared/session.js';
import { Button } from '../shared/ui/button.js';
import { Drawer } from '../shared/ui/drawer.js';
import { Prose } from '../shared/ui/prose.js';
import { VisibleTo } from '../shared/ui/visible-to.js';
import { AnswersOf } from '../validations/index.js';
import type { useOpportunityActs } from './use-opportunity-acts.js';
import styles from './opportunities.module.css';

type Props = {
  of: OpportunityView;
  acts: ReturnType<typeof useOpportunityActs>;
  open: boolean;
  onClose: () => void;
};

/** All that is known of one, with what others said of it. Its acts stand here too, for those who came by the picture. */
export function OpportunityDetails({ of, acts, open, onClose }: Props) {
  const { t } = useTranslation('opportunities');
  const { membership } = useViewer();
  return (
    <Drawer
      open={open}
      onClose={onClose}
      title={of.title}
      actions={acts
        .itemsOf(of)
        .filter(({ id }) => id === 'ask' || id === 'update')
        .toReversed()
        .map(({ id, label, run }) => (
          <Button
            key={id}
            look={id === 'ask' ? 'primary' : 'plain'}
            onClick={() => {
              onClose();
              run();
            }}
          >
            {label}
          </Button>
        ))}
    >
      <div className={styles.details}>
        <p className={styles.facts}>
          <span>{t(`state.${of.state}`)}</span>
          <span>{t('sizeAndEffort', { size: of.size, effort: of.effort })}</span>
          <span>{t('confidenceOf', { confidence: of.confidence })}</span>
          {of.kpi && <span>{t('moves.kpi', { name: of.kpi.name })}</span>}
          {of.ownInitiative && <span>{t('ofOwnInitiative')}</span>}
          <VisibleTo audience={of.audience} visibleTo={of.visibleTo} viewer={membership.personId} />
        </p>
        {of.droppedReason && <p>{t('because', { reason: of.droppedReason })}</p>}
        {of.problem && <Prose text={of.problem} />}
        {of.whoIsHurt && (
          <p>
            <b>{t('field.whoIsHurt')}</b> {of.whoIsHurt}
          </p>
        )}
        {of.demoUrl && (
          <p>
            <a href={of.demoUrl} target="_blank" rel="noreferrer">
              {t('demo')}
            </a>
          </p>
        )}
        <RecordThread type="opportunity" record={of} title={of.title} />
        {of.personId === membership.personId && <AnswersOf opportunityId={of.id} />}
      </div>
    </Drawer>
  );
}
