import type { Locale } from '@rungs/contracts/session.js';
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { GuidanceOf } from '@rungs/domain/framework/practice.types.js';
import { spokenLanguage } from '../shared/i18n/words.js';
import { loadPart } from '../shared/ui/load-part.js';
import { journeyQuery } from './journey.queries.js';

const files: Readonly<Record<Locale, () => Promise<{ guidance: GuidanceOf }>>> = {
  en: () => import('@rungs/domain/framework/guidance/en.js'),
  es: () => import('@rungs/domain/framework/guidance/es.js'),
};

/** What the practices say of themselves, in the one language that is read; it comes beside the journey's data. */
export const guidanceQuery = (language: Locale) =>
  queryOptions({
    queryKey: ['guidance', language],
    queryFn: async () => (await loadPart(files[language])).guidance,
    staleTime: Infinity,
  });

/** What the page is drawn from, asked for at once. */
export const journeyData = (client: QueryClient, personId: string) =>
  Promise.all([
    client.ensureQueryData(journeyQuery(personId)),
    client.ensureQueryData(guidanceQuery(spokenLanguage())),
  ]);
