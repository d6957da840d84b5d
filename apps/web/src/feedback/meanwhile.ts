import type { FeedbackLinkView, FeedbackRequestView, FeedbackView } from '@rungs/contracts/feedback.js';
import { useDates } from '../shared/dates.js';
import { changedFacts } from '../shared/forms/changed-facts.js';
import { useTranslation } from '../shared/i18n/use-translation.js';

/** What the other side changed while one was writing. */
export function useMeanwhile() {
  const { t } = useTranslation('feedback');
  const shared = useTranslation('shared').t;
  const dates = useDates();
  type Asked = Pick<FeedbackRequestView, 'question' | 'about' | 'expiresOn'>;
  const question = (was: Asked, is: Asked) => ({
    [t('meanwhile.question')]: [was.question, is.question] as const,
    [t('field.about')]: [was.about, is.about] as const,
    [t('field.expiresOn')]: [dates.short(was.expiresOn), dates.short(is.expiresOn)] as const,
  });
  return {
    request: (was: FeedbackRequestView, is: FeedbackRequestView) =>
      changedFacts({
        [t('meanwhile.state')]: [t(`state.${was.state}`), t(`state.${is.state}`)],
        ...question(was, is),
        [t('field.record')]: [was.record?.title ?? '', is.record?.title ?? ''],
        [t('field.competencies')]: [was.competencyKeys.join(', '), is.competencyKeys.join(', ')],
      }),
    link: (was: FeedbackLinkView, is: FeedbackLinkView) =>
      changedFacts({
        ...question(was, is),
        [t('field.record')]: [was.recordTitle ?? '', is.recordTitle ?? ''],
        [t('field.competencies')]: [was.competencies.join(', '), is.competencies.join(', ')],
      }),
    /** But what one is changing oneself, of which both versions are shown. */
    feedback: (was: FeedbackView, is: FeedbackView, mine: 'text' | 'response' | 'sharing') =>
      changedFacts({
        ...(mine === 'text' ? {} : { [t('meanwhile.text')]: [was.text, is.text] as const }),
        ...(mine === 'response' ? {} : { [t('willChange')]: [was.response ?? '', is.response ?? ''] as const }),
        ...(mine === 'sharing'
          ? {}
          : {
              [shared('visible.label')]: [
                shared(`audience.name.${was.audience}`),
                shared(`audience.name.${is.audience}`),
              ] as const,
              [t('field.step')]: [shared(`step.name.${was.step}`), shared(`step.name.${is.step}`)] as const,
            }),
      }),
  };
}
