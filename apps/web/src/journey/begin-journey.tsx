import type { JourneyPage } from '@rungs/contracts/journeys.js';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { laddersQuery } from '../ladder/index.js';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { ButtonLink } from '../shared/ui/button-link.js';
import { Section } from '../shared/ui/section.js';
import { journeyActs, useSendAct } from './journey.queries.js';
import { proposedLevel, type Target, TargetFields, targetRequest, targetSchema } from './target-fields.js';
import styles from './begin-journey.module.css';

/** No journey yet: what it is, and the shortest way into one. The next level is chosen already; one press begins. */
export function BeginJourney({ page }: { page: JourneyPage }) {
  const { t } = useTranslation('journey');
  const { data: ladders } = useSuspenseQuery(laddersQuery);
  const send = useSendAct(page.person.id);
  const initial: Target = { targetLevelId: proposedLevel(page, ladders.items), targetOn: '' };
  const form = useForm({
    schema: targetSchema,
    initial,
    save: (target, acting) => send(() => journeyActs.start(page.person.id, targetRequest(target), acting)),
  });
  return (
    <div className={styles.begin}>
      <Section title={t('begin.title')}>
        <p className={styles.teach}>{t('begin.teach')}</p>
        <Form
          form={form}
          label={t('begin.title')}
          failureTitle={t('begin.failed')}
          actions={
            <>
              <SaveButton form={form}>{t('begin.act')}</SaveButton>
              <ButtonLink to="/ladder" look="quiet">
                {t('begin.ladder')}
              </ButtonLink>
            </>
          }
        >
          <TargetFields form={form} />
        </Form>
      </Section>
    </div>
  );
}
