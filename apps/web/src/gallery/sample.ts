import type { VisitWithProgress } from '@rungs/domain/stair/stair-model.js';

/** One invented person, for looking at components only. */
export const mara = 'Mara Velasco';

export const progress = [
  { met: 7, required: 7 },
  { met: 8, required: 8 },
  { met: 5, required: 6 },
  { met: 2, required: 7 },
];

const walk = (
  step: VisitWithProgress['step'],
  iteration: number,
  enteredOn: string,
  leftOn: string | null,
  met: number,
  required: number,
  reason = '',
): VisitWithProgress => ({
  step,
  iteration,
  enteredOn,
  leftOn,
  reason,
  reached: leftOn === null ? null : { met, required },
});

export const twice: readonly VisitWithProgress[] = [
  walk(1, 1, '2025-02-17', '2025-08-29', 7, 7),
  walk(2, 1, '2025-08-29', '2025-11-21', 5, 8),
  walk(3, 1, '2025-11-21', '2026-01-30', 6, 6),
  walk(4, 1, '2026-01-30', '2026-05-03', 6, 7),
  walk(2, 2, '2026-05-03', '2026-09-14', 8, 8, 'Strong delivery. The results were not tied to a KPI.'),
  walk(3, 2, '2026-09-14', null, 5, 6),
];

export const fresh: readonly VisitWithProgress[] = [walk(1, 1, '2026-11-02', null, 0, 7)];

export const thrice: readonly VisitWithProgress[] = [
  walk(1, 1, '2024-02-01', '2024-05-02', 7, 7),
  walk(2, 1, '2024-05-02', '2024-09-03', 4, 8),
  walk(1, 2, '2024-09-03', '2024-12-04', 7, 7, 'A new team: the people to learn from are others now.'),
  walk(2, 2, '2024-12-04', '2025-03-05', 8, 8),
  walk(3, 2, '2025-03-05', '2025-08-06', 6, 6),
  walk(4, 2, '2025-08-06', '2026-02-07', 4, 7),
  walk(
    4,
    3,
    '2026-02-07',
    null,
    0,
    7,
    'The window closed before the last two milestones were done, so the case waits.',
  ),
];

export const shown = (value: number) => ({ state: 'shown', value }) as const;
export const small = { state: 'withheld', why: 'small' } as const;
export const beside = { state: 'withheld', why: 'complementary' } as const;
