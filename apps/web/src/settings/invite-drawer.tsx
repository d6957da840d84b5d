import { invitationRequestSchema, type InvitationRequest } from '@rungs/contracts/members.js';
import { emailSchema, type Role } from '@rungs/contracts/session.js';
import { nameSchema } from '@rungs/contracts/text.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { z } from 'zod';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { usePersonSearch } from '../shared/people/person-search.js';
import { keyName } from '../shared/shortcuts.js';
import { Button } from '../shared/ui/button.js';
import { Combobox, type Option } from '../shared/ui/combobox.js';
import { Drawer } from '../shared/ui/drawer.js';
import { SegmentedControl } from '../shared/ui/segmented-control.js';
import { TextField } from '../shared/ui/text-field.js';
import { toast } from '../shared/ui/toast.js';
import { invite, useRefreshMembers } from './members.queries.js';
import { RoleChoice } from './role-choice.js';

const rest = { email: emailSchema, roles: z.array(z.custom<Role>()) };
const personSchema = z.object({ id: z.uuid() });

/** What the form holds; which of name and person counts depends on who is invited. */
const valuesSchema = z.discriminatedUnion('who', [
  z.object({ who: z.literal('new'), name: nameSchema(200), ...rest }),
  z.object({ who: z.literal('known'), person: personSchema, ...rest }),
]);

type Values = { who: 'new' | 'known'; name: string; person: Option | null; email: string; roles: Role[] };

const requestOf = ({ who, name, person, email, roles }: Values): InvitationRequest =>
  invitationRequestSchema.parse(who === 'known' ? { personId: person?.id, email, roles } : { name, email, roles });

export function InviteDrawer({ roles, onClose }: { roles: readonly Role[]; onClose: () => void }) {
  const { t } = useTranslation('settings');
  const shared = useTranslation('shared').t;
  const refresh = useRefreshMembers();
  const people = usePersonSearch();
  const initial: Values = { who: 'new', name: '', person: null, email: '', roles: ['employee'] };
  const form = useForm({
    schema: valuesSchema,
    initial,
    draftKey: 'invitation:new',
    save: (values: Values, context) => invite(requestOf(values), context),
    onSaved: ({ email }) => {
      onClose();
      toast({ words: t('invite.sent', { email }) });
      void refresh();
    },
  });
  const chosen = form.field('roles', t('role.label'));
  return (
    <Drawer
      open
      onClose={onClose}
      dismissible={!form.dirty}
      title={t('invite.title')}
      actions={
        <>
          <Button onClick={onClose}>{shared('cancel')}</Button>
          <SaveButton form={form} shortcut={keyName('mod+enter')}>
            {t('invite.send')}
          </SaveButton>
        </>
      }
    >
      <Form form={form} label={t('invite.title')} failureTitle={t('invite.notSent')} actions={null}>
        <SegmentedControl
          {...form.field('who', t('invite.who'))}
          choices={[
            { value: 'new', label: t('invite.new') },
            { value: 'known', label: t('invite.known') },
          ]}
        />
        {form.values.who === 'new' ? (
          <TextField {...form.field('name', t('invite.name'))} autoComplete="off" />
        ) : (
          <Combobox {...form.field('person', t('invite.person'))} {...people} />
        )}
        <TextField
          {...form.field('email', t('invite.email'))}
          type="email"
          autoComplete="off"
          help={t('invite.help')}
        />
        <RoleChoice value={chosen.value} onChange={chosen.onChange} roles={roles} />
      </Form>
    </Drawer>
  );
}
