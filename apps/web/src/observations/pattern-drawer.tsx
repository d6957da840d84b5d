import { type ObservationView, patternSchema, type PatternView } from '@rungs/contracts/observations.js';
import { useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { ConflictDialog } from '../shared/forms/conflict-dialog.js';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { keyName } from '../shared/shortcuts.js';
import { Button } from '../shared/ui/button.js';
import { MultiCombobox, type Option } from '../shared/ui/combobox.js';
import { Drawer } from '../shared/ui/drawer.js';
import { TextArea } from '../shared/ui/text-area.js';
import { TextField } from '../shared/ui/text-field.js';
import { toast } from '../shared/ui/toast.js';
import { OnlyYou } from '../shared/ui/visible-to.js';
import {
  patternRequestOf,
  type PatternValues,
  patternValuesOf,
  patternValuesSchema,
  shortly,
} from './observation-values.js';
import { createPattern, updatePattern, useRefreshObservations } from './observations.queries.js';
import { useObservationSearch } from './use-observation-search.js';

/** What the drawer is open for: a pattern to change, or a new one that begins with an observation or with none. */
export type PatternBegin = Readonly<{ pattern: PatternView | null; from: ObservationView | null }>;
type Props = PatternBegin & { personId: string; open: boolean; onClose: () => void };

/** A conclusion to write, and the observations it came from. */
export function PatternDrawer({ personId, pattern: given, from, open, onClose }: Props) {
  const { t, i18n } = useTranslation('observations');
  const shared = useTranslation('shared').t;
  const [pattern] = useState(given);
  const refresh = useRefreshObservations();
  const observations = useObservationSearch(personId);
  const [fresh] = useState<PatternValues>(() => ({
    title: '',
    conclusion: '',
    observationIds: from ? [{ id: from.id, label: shortly(from.text) }] : [],
  }));
  const form = useForm({
    schema: patternValuesSchema,
    initial: pattern ? patternValuesOf(pattern) : fresh,
    version: pattern?.version,
    current: { schema: patternSchema, values: patternValuesOf },
    draftKey: pattern ? `pattern:${pattern.id}` : `pattern:new:${from?.id ?? ''}`,
    save: (values: PatternValues, context) =>
      pattern
        ? updatePattern(pattern.id, patternRequestOf(values), context)
        : createPattern(personId, patternRequestOf(values), context),
    onSaved: () => {
      onClose();
      toast({ words: t(pattern ? 'pattern.saved' : 'pattern.created') });
      void refresh();
    },
  });
  const title = t(pattern ? 'pattern.editTitle' : 'pattern.newTitle');
  const show = (name: string, value: unknown): string | undefined =>
    name === 'observationIds'
      ? new Intl.ListFormat(i18n.language).format((value as readonly Option[]).map(({ label }) => label))
      : undefined;
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
              {pattern ? shared('save') : t('pattern.create')}
            </SaveButton>
          </>
        }
      >
        <Form form={form} label={title} failureTitle={t('pattern.notSaved')} actions={null}>
          <TextField
            {...form.field('title', t('pattern.title'))}
            look="title"
            placeholder={t('pattern.titleExample')}
          />
          <TextArea
            {...form.field('conclusion', t('pattern.conclusion'))}
            rows={4}
            limit={4_000}
            help={t('pattern.conclusionHelp')}
          />
          <MultiCombobox
            {...form.field('observationIds', t('pattern.from'))}
            {...observations}
            help={t('pattern.fromHelp')}
            placeholder={t('pattern.fromExample')}
          />
          <OnlyYou forever />
        </Form>
      </Drawer>
      <ConflictDialog form={form} show={show} />
    </>
  );
}
