import {
  createHabitRequestSchema,
  type HabitState,
  habitSchema,
  habitStateSchema,
  type HabitView,
  type KeyPlayerView,
} from '@rungs/contracts/key-players.js';
import { useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { ConflictDialog } from '../shared/forms/conflict-dialog.js';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { keyName } from '../shared/shortcuts.js';
import { Button } from '../shared/ui/button.js';
import { Drawer } from '../shared/ui/drawer.js';
import { SegmentedControl } from '../shared/ui/segmented-control.js';
import { TextArea } from '../shared/ui/text-area.js';
import { toast } from '../shared/ui/toast.js';
import { OnlyYou } from '../shared/ui/visible-to.js';
import { createHabit, updateHabit, useRefreshKeyPlayers } from './key-players.queries.js';

type Values = { text: string; state: HabitState };
type Props = { keyPlayer: KeyPlayerView; habit: HabitView | null; open: boolean; onClose: () => void };

const fresh: Values = { text: '', state: 'considering' };
const valuesOf = ({ text, state }: HabitView): Values => ({ text, state });

/** One habit to mirror, new or existing. */
export function HabitDrawer({ keyPlayer, habit: given, open, onClose }: Props) {
  const { t } = useTranslation('key-players');
  const shared = useTranslation('shared').t;
  const [habit] = useState(given);
  const refresh = useRefreshKeyPlayers();
  const form = useForm({
    schema: createHabitRequestSchema,
    initial: habit ? valuesOf(habit) : fresh,
    version: habit?.version,
    current: { schema: habitSchema, values: valuesOf },
    draftKey: habit ? `habit:${habit.id}` : `habit:new:${keyPlayer.id}`,
    save: (values: Values, context) =>
      habit ? updateHabit(habit.id, values, context) : createHabit(keyPlayer.id, values, context),
    onSaved: () => {
      onClose();
      toast({ words: t(habit ? 'habits.saved' : 'habits.added') });
      void refresh();
    },
  });
  const title = t(habit ? 'habits.editTitle' : 'habits.newTitle', { name: keyPlayer.who.name });
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
              {t(habit ? 'save' : 'habits.add')}
            </SaveButton>
          </>
        }
      >
        <Form form={form} label={title} failureTitle={t('habits.notSaved')} actions={null}>
          <TextArea {...form.field('text', t('field.habit'))} rows={2} limit={2_000} help={t('field.habitHelp')} />
          <SegmentedControl
            {...form.field('state', t('field.habitState'))}
            choices={habitStateSchema.options.map((value) => ({ value, label: t(`habit.${value}`) }))}
          />
          <OnlyYou forever />
        </Form>
      </Drawer>
      <ConflictDialog
        form={form}
        show={(name, value) => (name === 'state' ? t(`habit.${value as HabitState}`) : undefined)}
      />
    </>
  );
}
