import type { LadderContentView } from '@rungs/contracts/ladder-drafts.js';
import type { LadderView } from '@rungs/contracts/ladders.js';

/** A published version as the document that it was published from. */
export function contentOf({ name, competencies, tracks, expectations }: LadderView): LadderContentView {
  const place = new Map(competencies.map(({ id }, at) => [id, at]));
  return {
    name,
    competencies: competencies.map(({ key, name: called, theme }) => ({ key, name: called, theme })),
    tracks: tracks.map(({ key, name: called, levels }) => ({
      key,
      name: called,
      levels: levels.map(({ id, code, title, scope, typicalMonths }) => ({
        ...{ code, title, scope, typicalMonths },
        expectations: expectations
          .filter(({ levelId }) => levelId === id)
          .toSorted((a, b) => (place.get(a.competencyId) ?? 0) - (place.get(b.competencyId) ?? 0))
          .flatMap(({ competencyId, statement, required, bar }) => {
            const competency = competencies[place.get(competencyId) ?? -1];
            return competency ? [{ competencyKey: competency.key, statement, required, bar }] : [];
          }),
      })),
    })),
  };
}
