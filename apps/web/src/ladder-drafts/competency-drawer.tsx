import { ladderContentSchema } from '@rungs/contracts/ladder-drafts.js';
import type { CompetencyFacts } from '@rungs/domain/ladder/edits.js';
import { z } from 'zod';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { Drawer } from '../shared/ui/drawer.js';
import { SegmentedControl } from '../shared/ui/segmented-control.js';
import { TextField } from '../shared/ui/text-field.js';
import { type Acts, PlaceActs } from './place-acts.js';

const { name, theme } = ladderContentSchema.shape.competencies.element.shape;
const schema = z.object({ name, theme });
const themes = theme.options;

type Props = {
  competency: CompetencyFacts | null;
  acts: Acts;
  onSave: (facts: CompetencyFacts) => void;
  open: boolean;
  onClose: () => void;
};

/** What one is good at, and the theme it belongs to; new or existing. */
export function CompetencyDrawer({ competency, acts, onSave, open, onClose }: Props) {
  const { t } = useTranslation('ladder-drafts');
  const ladder = useTranslation('ladder').t;
  const shared = useTranslation('shared').t;
  const { name: called, theme: of } = competency ?? { name: '', theme: 'functional' };
  const form = useForm({
    schema,
    initial: { name: called, theme: of },
    // It is saved with the ladder; here it only becomes part of it.
    save: (values) => Promise.resolve(values),
    onSaved: (values) => {
      onClose();
      onSave(values);
    },
  });
  const words = t(competency ? 'competency.edit' : 'competency.add', { name: called });
  return (
    <Drawer
      open={open}
      onClose={onClose}
      dismissible={!form.dirty}
      title={words}
      actions={
        <>
          <Button onClick={onClose}>{shared('cancel')}</Button>
          <SaveButton form={form}>{t(competency ? 'take' : 'competency.add')}</SaveButton>
        </>
      }
    >
      <Form form={form} label={words} actions={null}>
        <TextField {...form.field('name', t('name'))} placeholder={t('competency.example')} />
        <SegmentedControl
          {...form.field('theme', t('competency.theme'))}
          help={t('competency.themeHelp')}
          choices={themes.map((value) => ({ value, label: ladder(`theme.${value}`) }))}
        />
      </Form>
      {competency && <PlaceActs {...acts} axis="upwards" onDone={onClose} />}
    </Drawer>
  );
}
