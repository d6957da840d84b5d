import { createDepartmentSchema, departmentSchema, type DepartmentView } from '@rungs/contracts/departments.js';
import { useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { ConflictDialog } from '../shared/forms/conflict-dialog.js';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { Button } from '../shared/ui/button.js';
import { Drawer } from '../shared/ui/drawer.js';
import { TextField } from '../shared/ui/text-field.js';
import { toast } from '../shared/ui/toast.js';
import { DepartmentField } from './department-field.js';
import { insideOf } from './department-tree.js';
import { createDepartment, updateDepartment, useRefreshPeople } from './people.queries.js';

type Values = { name: string; parentId: string | null };
type Props = {
  department: DepartmentView | null;
  departments: readonly DepartmentView[];
  open: boolean;
  onClose: () => void;
};

const valuesOf = ({ name, parentId }: DepartmentView): Values => ({ name, parentId });

export function DepartmentDrawer({ department: given, departments, open, onClose }: Props) {
  const { t } = useTranslation('people');
  const shared = useTranslation('shared').t;
  const [department] = useState(given);
  const refresh = useRefreshPeople();
  const form = useForm({
    schema: createDepartmentSchema,
    initial: department ? valuesOf(department) : { name: '', parentId: null },
    version: department?.version,
    current: { schema: departmentSchema, values: valuesOf },
    save: (values: Values, context) =>
      department ? updateDepartment(department.id, values, context) : createDepartment(values, context),
    onSaved: ({ name }) => {
      onClose();
      toast({ words: t('departments.saved', { name }) });
      void refresh();
    },
  });
  const show = (field: string, value: unknown): string | undefined =>
    field === 'parentId' ? (departments.find(({ id }) => id === value)?.name ?? t('field.none')) : undefined;
  const title = t(department ? 'departments.editTitle' : 'departments.add');
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
            <SaveButton form={form}>{t(department ? 'save' : 'departments.add')}</SaveButton>
          </>
        }
      >
        <Form form={form} label={title} failureTitle={t('departments.notSaved')} actions={null}>
          <TextField {...form.field('name', t('field.name'))} autoComplete="off" />
          <DepartmentField
            {...form.field('parentId', t('departments.within'))}
            departments={departments}
            {...(department && { without: insideOf(departments, department.id) })}
          />
        </Form>
      </Drawer>
      <ConflictDialog form={form} show={show} />
    </>
  );
}
