import type { TeamRow } from '@rungs/contracts/team.js';
import { readinessValues } from '@rungs/domain/readiness.js';
import { useMemo } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import type { Column } from '../shared/ui/data-table.js';
import { owedRank } from './owed.js';
import { CoverageCell, LastTalk, Owed, PersonCell, ReadinessCell, StandCell, TargetCell } from './team-cells.js';

/** The columns of the board, each sorted by what it means and not by its words. */
export function useTeamColumns(): readonly Column<TeamRow>[] {
  const { t } = useTranslation('team');
  return useMemo(
    () => [
      { id: 'person', header: t('column.person'), cell: (row) => <PersonCell row={row} />, sortBy: ({ name }) => name },
      {
        id: 'stand',
        header: t('column.stand'),
        cell: (row) => <StandCell row={row} />,
        sortBy: (row) => row.step && row.step * 100 + share(row) * 99,
        largestFirst: true,
        width: 'middle',
      },
      {
        id: 'target',
        header: t('column.target'),
        cell: (row) => <TargetCell row={row} />,
        sortBy: ({ targetOn, targetLevel }) => targetOn ?? (targetLevel && '9999'),
      },
      {
        id: 'coverage',
        header: t('column.coverage'),
        cell: (row) => <CoverageCell row={row} />,
        sortBy: ({ covered, required }) => (required > 0 ? covered / required : null),
        largestFirst: true,
      },
      {
        id: 'readiness',
        header: t('column.readiness'),
        cell: (row) => <ReadinessCell row={row} />,
        sortBy: ({ readiness }) => readiness && readinessValues.indexOf(readiness),
        largestFirst: true,
      },
      {
        id: 'talk',
        header: t('column.talk'),
        cell: (row) => <LastTalk row={row} />,
        // Nobody spoken to yet waits longest.
        sortBy: ({ lastTalkOn }) => lastTalkOn ?? '0000',
      },
      { id: 'owed', header: t('column.owed'), cell: (row) => <Owed row={row} />, sortBy: owedRank, width: 'wide' },
    ],
    [t],
  );
}

function share({ step, steps }: TeamRow): number {
  const { met, required } = steps[(step ?? 1) - 1] ?? { met: 0, required: 0 };
  return required === 0 ? 0 : Math.min(met / required, 1);
}
