import { ladderContentSchema } from '@rungs/contracts/ladder-drafts.js';
import type { LevelFacts } from '@rungs/domain/ladder/edits.js';
import { z } from 'zod';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { Drawer } from '../shared/ui/drawer.js';
import { NumberField } from '../shared/ui/number-field.js';
import { TextArea } from '../shared/ui/text-area.js';
import { TextField } from '../shared/ui/text-field.js';
import { type Acts, PlaceActs } from './place-acts.js';

const { code, title, scope, typicalMonths } = ladderContentSchema.shape.tracks.element.shape.levels.element.shape;
const schema = z.object({ code, title, scope, typicalMonths });
const empty: LevelFacts = { code: '', title: '', scope: '', typicalMonths: 24 };

type Props = {
  level: LevelFacts | null;
  acts: Acts;
  onSave: (facts: LevelFacts) => void;
  open: boolean;
  onClose: () => void;
};

/** What a level is, beside what it asks for; new or existing. */
export function LevelDrawer({ level, acts, onSave, open, onClose }: Props) {
  const { t } = useTranslation('ladder-drafts');
  const shared = useTranslation('shared').t;
  const { code: is, title: called, scope: over, typicalMonths: months } = level ?? empty;
  const form = useForm({
    schema,
    initial: { code: is, title: called, scope: over, typicalMonths: months },
    // It is saved with the ladder; here it only becomes part of it.
    save: (values) => Promise.resolve(values),
    onSaved: (values) => {
      onClose();
      onSave(values);
    },
  });
  const words = t(level ? 'level.edit' : 'level.add', { code: is });
  return (
    <Drawer
      open={open}
      onClose={onClose}
      dismissible={!form.dirty}
      title={words}
      actions={
        <>
          <Button onClick={onClose}>{shared('cancel')}</Button>
          <SaveButton form={form}>{t(level ? 'take' : 'level.add')}</SaveButton>
        </>
      }
    >
      <Form form={form} label={words} actions={null}>
        <TextField {...form.field('code', t('level.code'))} help={t('level.codeHelp')} />
        <TextField {...form.field('title', t('level.title'))} placeholder={t('level.titleExample')} />
        <TextArea
          {...form.field('scope', t('level.scope'))}
          optional
          limit={400}
          help={t('level.scopeHelp')}
          rows={2}
        />
        <NumberField
          {...form.field('typicalMonths', t('level.months'))}
          optional
          help={t('level.monthsHelp')}
          min={1}
          max={240}
          digits={0}
        />
      </Form>
      {level && <PlaceActs {...acts} axis="sideways" onDone={onClose} />}
    </Drawer>
  );
}
