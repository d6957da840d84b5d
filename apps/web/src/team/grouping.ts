import type { TeamRow } from '@rungs/contracts/team.js';
import { readinessNames, readinessValues } from '@rungs/domain/readiness.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import type { RowGroup } from '../shared/ui/data-table.js';

export const groupings = ['none', 'step', 'target', 'readiness'] as const;
export type Grouping = (typeof groupings)[number];

/** The heading of each row, in an order that means something: up the stair, the ladder, the judgements; none of it last. */
export function useGrouping(by: Grouping): ((row: TeamRow) => RowGroup) | undefined {
  const { t, i18n } = useTranslation('team');
  const shared = useTranslation('shared').t;
  return {
    none: undefined,
    step: ({ step }: TeamRow): RowGroup =>
      step === null
        ? { key: null, label: t('noJourney') }
        : { key: step, label: shared('step.long', { step, name: shared(`step.name.${step}`) }) },
    target: ({ targetLevel }: TeamRow): RowGroup =>
      targetLevel === null
        ? { key: null, label: t('group.noTarget') }
        : { key: targetLevel.code, label: `${targetLevel.code} ${targetLevel.title}` },
    readiness: ({ readiness }: TeamRow): RowGroup =>
      readiness === null
        ? { key: null, label: t('group.notJudged') }
        : { key: readinessValues.indexOf(readiness), label: readinessNames[readiness][i18n.language] },
  }[by];
}
