import { memberChangeSchema, memberSchema, type MemberView } from '@rungs/contracts/members.js';
import type { Role } from '@rungs/contracts/session.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { ConflictDialog } from '../shared/forms/conflict-dialog.js';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { Button } from '../shared/ui/button.js';
import { Dialog } from '../shared/ui/dialog.js';
import { toast } from '../shared/ui/toast.js';
import { changeRoles, useRefreshMembers } from './members.queries.js';
import { RoleChoice } from './role-choice.js';

type Props = { member: MemberView; roles: readonly Role[]; open: boolean; onClose: () => void };

const valuesOf = ({ roles }: Pick<MemberView, 'roles'>) => ({ roles });

export function RolesDialog({ member, roles, open, onClose }: Props) {
  const { t } = useTranslation('settings');
  const shared = useTranslation('shared').t;
  const refresh = useRefreshMembers();
  const form = useForm({
    schema: memberChangeSchema,
    initial: valuesOf(member),
    version: member.version,
    current: { schema: memberSchema, values: valuesOf },
    save: (values, { version = member.version }) => changeRoles({ ...member, version }, values.roles),
    onSaved: () => {
      onClose();
      toast({ words: t('members.rolesChanged', { name: member.name }) });
      void refresh();
    },
  });
  const field = form.field('roles', t('role.label'));
  const title = t('members.rolesTitle', { name: member.name });
  const show = (_: string, value: unknown): string =>
    memberChangeSchema.shape.roles
      .parse(value)
      .map((role) => t(`role.${role}`))
      .join(', ');
  return (
    <>
      <Dialog
        open={open}
        onClose={onClose}
        title={title}
        actions={
          <>
            <Button onClick={onClose}>{shared('cancel')}</Button>
            <SaveButton form={form} />
          </>
        }
      >
        <Form form={form} label={title} failureTitle={t('members.rolesNotChanged')} actions={null}>
          <RoleChoice value={field.value} onChange={field.onChange} roles={roles} />
        </Form>
      </Dialog>
      <ConflictDialog form={form} show={show} />
    </>
  );
}
