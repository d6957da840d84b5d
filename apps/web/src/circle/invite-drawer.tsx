import { circleRoleSchema, inviteToCircleRequestSchema } from '@rungs/contracts/circle.js';
import { useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { usePersonSearch } from '../shared/people/person-search.js';
import { keyName } from '../shared/shortcuts.js';
import { Button } from '../shared/ui/button.js';
import { Checkbox } from '../shared/ui/checkbox.js';
import { Combobox, type Option } from '../shared/ui/combobox.js';
import { Drawer } from '../shared/ui/drawer.js';
import { SegmentedControl } from '../shared/ui/segmented-control.js';
import { TextArea } from '../shared/ui/text-area.js';
import { toast } from '../shared/ui/toast.js';
import { circleKeys, inviteToCircle } from './circle.queries.js';

type Values = {
  memberId: Option | null;
  role: z.infer<typeof circleRoleSchema>;
  sharesCoverage: boolean;
  note: string;
};
type Props = { personId: string; open: boolean; onClose: () => void };

const personSchema = z.object({ id: z.uuid(), label: z.string(), sub: z.string().optional() });
const schema = inviteToCircleRequestSchema.extend({ memberId: personSchema });

/** Asking somebody in says at once what they will see. */
export function InviteDrawer({ personId, open, onClose }: Props) {
  const { t } = useTranslation('circle');
  const shared = useTranslation('shared').t;
  const client = useQueryClient();
  const people = usePersonSearch([personId]);
  const initial: Values = { memberId: null, role: 'mentor', sharesCoverage: false, note: '' };
  const form = useForm({
    schema,
    initial,
    draftKey: 'circle:new',
    save: ({ memberId, ...wish }: Values, context) =>
      inviteToCircle(personId, { ...wish, memberId: memberId?.id ?? '' }, context),
    onSaved: ({ member: { name } }) => {
      onClose();
      toast({ words: t('invited', { name }) });
      void client.invalidateQueries({ queryKey: [...circleKeys.all] });
    },
  });
  const { role, sharesCoverage } = form.values;
  return (
    <Drawer
      open={open}
      onClose={onClose}
      dismissible={!form.dirty}
      title={t('inviteTitle')}
      actions={
        <>
          <Button onClick={onClose}>{shared('cancel')}</Button>
          <SaveButton form={form} shortcut={keyName('mod+enter')}>
            {t('invite')}
          </SaveButton>
        </>
      }
    >
      <Form form={form} label={t('inviteTitle')} failureTitle={t('notSaved')} actions={null}>
        <Combobox {...form.field('memberId', t('field.who'))} {...people} placeholder={t('field.whoExample')} />
        <SegmentedControl
          {...form.field('role', t('field.role'))}
          choices={circleRoleSchema.options.map((value) => ({ value, label: t(`role.${value}`) }))}
          help={t(`roleHelp.${role}`)}
        />
        <TextArea {...form.field('note', t('field.note'))} optional rows={3} limit={1_000} help={t('field.noteHelp')} />
        <Checkbox
          checked={sharesCoverage}
          onChange={(checked) => form.set('sharesCoverage', checked)}
          label={t('field.sharesCoverage')}
        />
        <p>{t('seesHelp')}</p>
      </Form>
    </Drawer>
  );
}
