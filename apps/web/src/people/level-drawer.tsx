import {
  createLevelChangeSchema,
  levelChangeKindSchema,
  type LevelChangeKind,
  type PersonProfile,
} from '@rungs/contracts/people.js';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { laddersQuery } from '../ladder/index.js';
import { useDates } from '../shared/dates.js';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { Button } from '../shared/ui/button.js';
import { DateField } from '../shared/ui/date-field.js';
import { Drawer } from '../shared/ui/drawer.js';
import { SegmentedControl } from '../shared/ui/segmented-control.js';
import { Select } from '../shared/ui/select.js';
import { toast } from '../shared/ui/toast.js';
import { recordLevel, useRefreshPeople } from './people.queries.js';

type Values = { kind: LevelChangeKind; levelId: string | null; effectiveOn: string };
type Props = { person: PersonProfile; open: boolean; onClose: () => void };

/** A change of level joins the history; nothing in it is ever replaced. */
export function LevelDrawer({ person, open, onClose }: Props) {
  const { t } = useTranslation('people');
  const shared = useTranslation('shared').t;
  const dates = useDates();
  const refresh = useRefreshPeople();
  const ladders = useQuery(laddersQuery).data?.items ?? [];
  const levels = ladders.flatMap(({ tracks }) => tracks.flatMap((track) => track.levels));
  const form = useForm({
    schema: createLevelChangeSchema,
    initial: {
      kind: person.level ? 'promotion' : 'hire',
      levelId: null,
      effectiveOn: person.level ? dates.today() : (person.startedOn ?? dates.today()),
    },
    save: ({ kind, levelId, effectiveOn }: Values, context) =>
      recordLevel(person.id, { kind, levelId: levelId ?? '', effectiveOn }, context),
    onSaved: ({ level }) => {
      onClose();
      toast({ words: t('level.recorded', { name: person.name, level: level.code }) });
      void refresh();
    },
  });
  return (
    <Drawer
      open={open}
      onClose={onClose}
      dismissible={!form.dirty}
      title={t('level.title', { name: person.name })}
      actions={
        <>
          <Button onClick={onClose}>{shared('cancel')}</Button>
          <SaveButton form={form}>{t('level.record')}</SaveButton>
        </>
      }
    >
      <Form
        form={form}
        label={t('level.title', { name: person.name })}
        failureTitle={t('level.notRecorded')}
        actions={null}
      >
        <Select
          {...form.field('levelId', t('field.level'))}
          placeholder={t('level.choose')}
          choices={levels.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))}
        />
        <SegmentedControl
          {...form.field('kind', t('level.kind'))}
          choices={levelChangeKindSchema.options.map((value) => ({ value, label: t(`level.is.${value}`) }))}
        />
        <DateField {...form.field('effectiveOn', t('level.effectiveOn'))} help={t('level.help')} />
      </Form>
    </Drawer>
  );
}
