import { encounterSchema, type EncounterView, type KeyPlayerView } from '@rungs/contracts/key-players.js';
import { useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useDates } from '../shared/dates.js';
import { ConflictDialog } from '../shared/forms/conflict-dialog.js';
import { FieldRow, Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { keyName } from '../shared/shortcuts.js';
import { Button } from '../shared/ui/button.js';
import { DateField } from '../shared/ui/date-field.js';
import { Drawer } from '../shared/ui/drawer.js';
import { TextArea } from '../shared/ui/text-area.js';
import { TextField } from '../shared/ui/text-field.js';
import { toast } from '../shared/ui/toast.js';
import { OnlyYou } from '../shared/ui/visible-to.js';
import { type EncounterValues, encounterValuesOf, encounterValuesSchema } from './key-player-values.js';
import { createEncounter, updateEncounter, useRefreshKeyPlayers } from './key-players.queries.js';

type Props = { keyPlayer: KeyPlayerView; encounter: EncounterView | null; open: boolean; onClose: () => void };

/** A lunch or a talk to log: when, where, what one took along, and when to meet again. */
export function EncounterDrawer({ keyPlayer, encounter: given, open, onClose }: Props) {
  const { t } = useTranslation('key-players');
  const shared = useTranslation('shared').t;
  const dates = useDates();
  const [encounter] = useState(given);
  const refresh = useRefreshKeyPlayers();
  const [fresh] = useState<EncounterValues>(() => ({
    heldOn: dates.today(),
    place: '',
    takeaways: '',
    nextTouchpointOn: null,
  }));
  const form = useForm({
    schema: encounterValuesSchema(dates.today(), { future: t('encounter.future'), before: t('encounter.before') }),
    initial: encounter ? encounterValuesOf(encounter) : fresh,
    version: encounter?.version,
    current: { schema: encounterSchema, values: encounterValuesOf },
    draftKey: encounter ? `encounter:${encounter.id}` : `encounter:new:${keyPlayer.id}`,
    save: (values: EncounterValues, context) =>
      encounter ? updateEncounter(encounter.id, values, context) : createEncounter(keyPlayer.id, values, context),
    onSaved: () => {
      onClose();
      toast({ words: t(encounter ? 'encounter.saved' : 'encounter.created', { name: keyPlayer.who.name }) });
      void refresh();
    },
  });
  const { value: next, onChange: setNext, ...nextField } = form.field('nextTouchpointOn', t('field.nextTouchpointOn'));
  const title = t(encounter ? 'encounter.editTitle' : 'encounter.newTitle', { name: keyPlayer.who.name });

  return (
    <>
      <Drawer
        open={open}
        onClose={onClose}
        dismissible={!form.dirty}
        title={title}
        actions={
          <>
            <Button onClick={onClose}>{shared('cancel')}</Button>
            <SaveButton form={form} shortcut={keyName('mod+enter')}>
              {t(encounter ? 'save' : 'encounter.create')}
            </SaveButton>
          </>
        }
      >
        <Form form={form} label={title} failureTitle={t('encounter.notSaved')} actions={null}>
          <FieldRow>
            <DateField {...form.field('heldOn', t('field.heldOn'))} max={dates.today()} />
            <TextField {...form.field('place', t('field.place'))} optional placeholder={t('field.placeExample')} />
          </FieldRow>
          <TextArea
            {...form.field('takeaways', t('field.takeaways'))}
            optional
            rows={4}
            limit={4_000}
            help={t('field.takeawaysHelp')}
          />
          <DateField
            {...nextField}
            optional
            value={next ?? ''}
            onChange={(day) => setNext(day || null)}
            min={form.values.heldOn}
            help={t('field.nextTouchpointOnHelp')}
          />
          <OnlyYou forever />
        </Form>
      </Drawer>
      <ConflictDialog form={form} />
    </>
  );
}
