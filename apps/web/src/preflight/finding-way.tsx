import type { FindingView } from '@rungs/contracts/preflight.js';
import type { ReactNode } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { askForQuickLog } from '../shared/quick-log.js';
import { Button } from '../shared/ui/button.js';
import { ButtonLink } from '../shared/ui/button-link.js';

type Props = { finding: FindingView; personId: string; own: boolean };

/** To where it is closed: the person does it, the manager looks at it where it stands. */
export function FindingWay({ finding, personId, own }: Props): ReactNode {
  const { t } = useTranslation('preflight');
  const { act, practice, competencyKey } = finding;
  const narrowed = competencyKey ? { competency: [competencyKey] } : {};
  const place = practice ? { practice } : {};
  if (act === 'talk') {
    return (
      <ButtonLink small to="/people/$personId/one-on-one" params={{ personId }}>
        {t('act.talk')}
      </ButtonLink>
    );
  }
  if (!own) return <TheirWay {...{ act, personId, narrowed, place }} />;
  switch (act) {
    case 'log_evidence':
      return (
        <Button small onClick={askForQuickLog}>
          {t('act.log_evidence')}
        </Button>
      );
    case 'share_evidence':
      return (
        <ButtonLink small to="/log" search={{ audience: ['private'], ...narrowed }}>
          {t('act.share_evidence')}
        </ButtonLink>
      );
    case 'assess_self':
    case 'compare_readings':
      return (
        <ButtonLink small to="/journey/assessments">
          {t(`act.${act}`)}
        </ButtonLink>
      );
    case 'ask_feedback':
    case 'answer_feedback':
      return (
        <ButtonLink small to="/feedback">
          {t(`act.${act}`)}
        </ButtonLink>
      );
    case 'open_practice':
      return (
        <ButtonLink small to="/journey" search={place}>
          {t('act.open_practice')}
        </ButtonLink>
      );
  }
}

type TheirProps = {
  act: FindingView['act'];
  personId: string;
  narrowed: { competency?: string[] };
  place: { practice?: string };
};

function TheirWay({ act, personId, narrowed, place }: TheirProps) {
  const { t } = useTranslation('preflight');
  if (act === 'assess_self' || act === 'compare_readings') {
    return (
      <ButtonLink small to="/people/$personId/assessments" params={{ personId }}>
        {t('look.assessments')}
      </ButtonLink>
    );
  }
  if (act === 'log_evidence' || act === 'share_evidence') {
    return (
      <ButtonLink small to="/people/$personId/log" params={{ personId }} search={narrowed}>
        {t('look.log')}
      </ButtonLink>
    );
  }
  return (
    <ButtonLink small to="/people/$personId" params={{ personId }} search={place}>
      {t('look.practice')}
    </ButtonLink>
  );
}
