import type { LadderContentView, LadderDraftView } from '@rungs/contracts/ladder-drafts.js';

type Level = LadderContentView['tracks'][number]['levels'][number];
type Cell = Level['expectations'][number];

export const cellOf = (competencyKey: string, more: Partial<Cell> = {}): Cell => ({
  ...{ competencyKey, statement: `Does ${competencyKey}.`, required: true },
  bar: { count: 2, kinds: 1, months: 1 },
  ...more,
});

/** Two competencies and one track, with what a test adds to them. For tests. */
export function contentWith(
  more: {
    competencies?: LadderContentView['competencies'];
    levels?: readonly (readonly [code: string, ...Cell[]])[];
    tracks?: LadderContentView['tracks'];
  } = {},
): LadderContentView {
  const levels = more.levels ?? [
    ['IC4', cellOf('design'), cellOf('delivery')],
    ['IC5', cellOf('design')],
  ];
  return {
    name: 'Engineering',
    competencies: [
      { key: 'design', name: 'Design', theme: 'functional' },
      { key: 'delivery', name: 'Delivery', theme: 'impact' },
      ...(more.competencies ?? []),
    ],
    tracks: [
      {
        ...{ key: 'ic', name: 'IC' },
        levels: levels.map(([code, ...expectations]) => ({
          ...{ code, title: `Engineer ${code}`, scope: 'An area', typicalMonths: 24 },
          expectations,
        })),
      },
      ...(more.tracks ?? []),
    ],
  };
}

export const draftOf = (content: LadderContentView, more: Partial<LadderDraftView> = {}): LadderDraftView => ({
  ...{ id: '0190b6d0-0000-7000-8000-000000000901', version: 1, ladderId: null, basedOn: null, content },
  ...{ problems: [], changes: [], leftBehind: [] },
  ...{ updatedAt: '2026-11-20T10:00:00.000Z', editedBy: null },
  ...more,
});
