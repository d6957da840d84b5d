import { useQuery } from '@tanstack/react-query';
import { standingQuery } from './assessments.queries.js';
import { useRatingWord } from './rating-mark.js';
import { isApart, twoReadings } from './two-readings.js';

export type ReadApart = Readonly<{ competencyKey: string; competency: string; self: string; manager: string }>;

/** What a person and their manager read differently, in their words; `null` before it is known. */
export function useReadApart(personId: string): ReadApart[] | null {
  const word = useRatingWord();
  const { data } = useQuery(standingQuery(personId));
  if (data === undefined) return null;
  if (data === null) return [];
  return twoReadings(data)
    .filter(isApart)
    .flatMap(({ competencyKey, competency, self, manager }) =>
      self && manager ? [{ competencyKey, competency, self: word(self), manager: word(manager) }] : [],
    );
}
