import { type PersonProfile, personProfileSchema } from '@rungs/contracts/people.js';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { ConflictDialog } from '../shared/forms/conflict-dialog.js';
import { FieldRow, Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { usePersonSearch } from '../shared/people/person-search.js';
import { Button } from '../shared/ui/button.js';
import { Combobox } from '../shared/ui/combobox.js';
import { DateField } from '../shared/ui/date-field.js';
import { Drawer } from '../shared/ui/drawer.js';
import { TextField } from '../shared/ui/text-field.js';
import { toast } from '../shared/ui/toast.js';
import { DepartmentField } from './department-field.js';
import { createPerson, departmentsQuery, updatePerson, useRefreshPeople } from './people.queries.js';
import { changeOf, newPerson, personValuesSchema, type PersonValues, requestOf, valuesOf } from './person-values.js';

type Props = { person: PersonProfile | null; open: boolean; onClose: () => void };

/** A person to add or to change; based on what they were when the drawer opened. */
export function PersonDrawer({ person: given, open, onClose }: Props) {
  const { t } = useTranslation('people');
  const shared = useTranslation('shared').t;
  const [person] = useState(given);
  const refresh = useRefreshPeople();
  const departments = useQuery(departmentsQuery).data?.items ?? [];
  const search = usePersonSearch(person ? [person.id] : []);
  const initial = person ? valuesOf(person) : newPerson;
  const form = useForm({
    schema: personValuesSchema,
    initial,
    version: person?.version,
    current: { schema: personProfileSchema, values: valuesOf },
    draftKey: person ? `person:${person.id}` : 'person:new',
    save: (values: PersonValues, context) =>
      person ? updatePerson(person.id, changeOf(initial, values), context) : createPerson(requestOf(values), context),
    onSaved: (saved) => {
      onClose();
      toast({ words: t(person ? 'saved' : 'added', { name: saved.name }) });
      void refresh();
    },
  });
  const show = (name: string, value: unknown): string | undefined =>
    name === 'departmentId' ? (departments.find(({ id }) => id === value)?.name ?? '') : undefined;

  return (
    <>
      <Drawer
        open={open}
        onClose={onClose}
        dismissible={!form.dirty}
        title={person ? person.name : t('addTitle')}
        actions={
          <>
            <Button onClick={onClose}>{shared('cancel')}</Button>
            <SaveButton form={form} shortcut="⌘↵">
              {t(person ? 'save' : 'add')}
            </SaveButton>
          </>
        }
      >
        <Form form={form} label={t(person ? 'editTitle' : 'addTitle')} failureTitle={t('notSaved')} actions={null}>
          <TextField {...form.field('name', t('field.name'))} autoComplete="off" />
          <TextField {...form.field('title', t('field.title'))} optional />
          <DepartmentField {...form.field('departmentId', t('field.department'))} departments={departments} />
          <Combobox
            {...form.field('managerId', t('field.manager'))}
            placeholder={t('field.managerSearch')}
            optional
            {...search}
          />
          <TextField {...form.field('email', t('field.email'))} type="email" optional autoComplete="off" />
          <FieldRow>
            <TextField {...form.field('location', t('field.location'))} optional />
            <TextField {...form.field('employeeNumber', t('field.employeeNumber'))} optional />
          </FieldRow>
          <FieldRow>
            <DateField {...form.field('startedOn', t('field.startedOn'))} optional />
            <DateField {...form.field('endedOn', t('field.endedOn'))} optional />
          </FieldRow>
        </Form>
      </Drawer>
      <ConflictDialog form={form} show={show} />
    </>
  );
}
