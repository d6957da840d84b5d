import type { OpportunityView } from '@rungs/contracts/opportunities.js';
import { textSchema } from '@rungs/contracts/text.js';
import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { usePersonSearch } from '../shared/people/person-search.js';
import { useViewer } from '../shared/session.js';
import { keyName } from '../shared/shortcuts.js';
import { Button } from '../shared/ui/button.js';
import { Combobox, type Option } from '../shared/ui/combobox.js';
import { Drawer } from '../shared/ui/drawer.js';
import { TextArea } from '../shared/ui/text-area.js';
import { toast } from '../shared/ui/toast.js';
import { askForValidation, managerQuery, useRefreshValidations } from './validations.queries.js';

type Values = { askedId: Option | null; question: string };
const valuesSchema = z.object({
  askedId: z.object({ id: z.uuid(), label: z.string(), sub: z.string().optional() }),
  question: textSchema(1_000),
});

/** Asking one person. That they will see this opportunity is said where one asks. */
export function AskDrawer({
  opportunity,
  open,
  onClose,
}: {
  opportunity: OpportunityView;
  open: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation('validations');
  const shared = useTranslation('shared').t;
  const { membership } = useViewer();
  const refresh = useRefreshValidations();
  const people = usePersonSearch([membership.personId]);
  const { data: manager } = useQuery(managerQuery(membership.personId));
  const form = useForm({
    schema: valuesSchema,
    initial: { askedId: null, question: '' },
    draftKey: `validation:new:${opportunity.id}`,
    save: ({ askedId, question }: Values, context) =>
      askForValidation(opportunity.id, { askedId: askedId?.id ?? '', question }, context),
    onSaved: ({ asked }) => {
      onClose();
      toast({ words: t('asked', { name: asked.name }) });
      void refresh();
    },
  });
  const asked = form.field('askedId', t('field.asked'));
  return (
    <Drawer
      open={open}
      onClose={onClose}
      dismissible={!form.dirty}
      title={t('askTitle')}
      actions={
        <>
          <Button onClick={onClose}>{shared('cancel')}</Button>
          <SaveButton form={form} shortcut={keyName('mod+enter')}>
            {t('ask')}
          </SaveButton>
        </>
      }
    >
      <Form form={form} label={t('askTitle')} failureTitle={t('notSent')} actions={null}>
        <p>{t('askAbout', { title: opportunity.title })}</p>
        <Combobox {...asked} {...people} placeholder={t('field.askedExample')} help={t('field.askedHelp')} />
        {manager && asked.value?.id !== manager.personId && (
          <p>
            <Button
              small
              look="quiet"
              onClick={() => form.set('askedId', { id: manager.personId, label: manager.name })}
            >
              {t('askManager', { name: manager.name })}
            </Button>
          </p>
        )}
        <TextArea
          {...form.field('question', t('field.question'))}
          optional
          rows={2}
          limit={1_000}
          help={t('field.questionHelp')}
        />
      </Form>
    </Drawer>
  );
}
