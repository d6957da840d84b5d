import type { JourneyPage } from '@rungs/contracts/journeys.js';
import { useDates } from '../shared/dates.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { late } from '../shared/ui/late.js';
import { changesBetween } from './changes-between.js';

const ActConflict = late(async () => (await import('../shared/forms/act-conflict.js')).ActConflict);

type Props = {
  open: boolean;
  /** The page as it was when one began, and as it is. */
  before: JourneyPage;
  now: JourneyPage;
  /** What one was about to do, in the words of its button, with the reason as typed. */
  mine: string;
  reason?: string;
  /** Whether it still means the same; without it there is nothing to repeat. */
  possible: boolean;
  busy: boolean;
  onAgain: () => void;
  /** Back to the text; nothing is lost. */
  onBack?: () => void;
  onLeave: () => void;
};

/** What the journey's own page says that somebody else did, beside what one meant to do. */
export function ChangedMeanwhile({ before, now, mine, reason, ...acting }: Props) {
  const { t } = useTranslation('journey');
  const shared = useTranslation('shared').t;
  const dates = useDates();
  const facts = changesBetween(before, now).map((change) => {
    switch (change.what) {
      case 'step':
        return t('meanwhile.step', { ...change, name: shared(`step.name.${change.step}`) });
      case 'target':
        return t('meanwhile.target', { level: change.level });
      case 'date':
        return change.on ? t('meanwhile.date', { date: dates.short(change.on) }) : t('meanwhile.noDate');
      case 'proposal':
        return change.step === null ? t('meanwhile.noProposal') : t('meanwhile.proposal', { step: change.step });
      case 'intent':
        return t('meanwhile.intent', { state: t(`intent.state.${change.state}`) });
      case 'reason':
        return `“${change.text}”`;
    }
  });
  return <ActConflict {...acting} does={mine} words={reason} facts={facts} />;
}
