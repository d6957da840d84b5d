import type { JourneyPage } from '@rungs/contracts/journeys.js';
import type { LadderView } from '@rungs/contracts/ladders.js';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { z } from 'zod';
import { findLevel, laddersQuery, levelAbove } from '../ladder/index.js';
import { useDates } from '../shared/dates.js';
import type { useForm } from '../shared/forms/use-form.js';
import { DateField } from '../shared/ui/date-field.js';
import { Select } from '../shared/ui/select.js';

export const targetSchema = z.object({
  targetLevelId: z.uuid(),
  targetOn: z.union([z.literal(''), z.iso.date()]),
});
export type Target = { targetLevelId: string | null; targetOn: string };

/** As the server takes it; a level that was never chosen is refused by the schema before. */
export const targetRequest = ({ targetLevelId, targetOn }: Target) => ({
  targetLevelId: targetLevelId ?? '',
  targetOn: targetOn === '' ? null : targetOn,
});

/** The level that is proposed: where the journey goes, else the next one on the person's own track. */
export function proposedLevel({ journey, person }: JourneyPage, ladders: readonly LadderView[]): string | null {
  return journey?.targetLevel.id ?? levelAbove(ladders, person.level?.id)?.id ?? null;
}

/** How a level is called in the list it was chosen from. */
export function useLevelName(): (id: string) => string | undefined {
  const { data } = useQuery(laddersQuery);
  return (id) => {
    const found = findLevel(data?.items ?? [], id);
    return found ? `${found.level.code} ${found.level.title}` : undefined;
  };
}

type TargetForm<V extends Target> = Pick<ReturnType<typeof useForm<V, JourneyPage>>, 'field'>;

/** Which level, and by when. */
export function TargetFields({ form }: { form: TargetForm<Target> }) {
  const { t } = useTranslation('journey');
  const { data } = useQuery(laddersQuery);
  const dates = useDates();
  const level = form.field('targetLevelId', t('target.level'));
  const found = findLevel(data?.items ?? [], level.value);
  const choices = (data?.items ?? []).flatMap(({ tracks }) =>
    tracks.flatMap(({ levels }) => levels.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))),
  );
  return (
    <>
      <Select
        {...level}
        choices={choices}
        placeholder={t('target.choose')}
        help={found && t('target.scope', { scope: found.level.scope, months: found.level.typicalMonths ?? 0 })}
      />
      <DateField {...form.field('targetOn', t('target.by'))} min={dates.today()} help={t('target.byHelp')} optional />
    </>
  );
}
