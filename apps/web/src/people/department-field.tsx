import type { DepartmentView } from '@rungs/contracts/departments.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import type { FieldProps } from '../shared/ui/field.js';
import { Select } from '../shared/ui/select.js';
import { inTree } from './department-tree.js';

const none = 'none';

/** One of the departments, indented as they lie within each other, or none. */
export function DepartmentField({
  departments,
  without,
  value,
  onChange,
  ...field
}: FieldProps<string | null> & { departments: readonly DepartmentView[]; without?: ReadonlySet<string> }) {
  const { t } = useTranslation('people');
  const open = inTree(departments).filter(({ department }) => !without?.has(department.id));
  return (
    <Select
      {...field}
      value={value ?? none}
      onChange={(chosen) => onChange(chosen === none ? null : chosen)}
      choices={[
        { value: none, label: t('field.none') },
        ...open.map(({ department, depth }) => ({
          value: department.id,
          label: `${'\u2007\u2007'.repeat(depth)}${department.name}`,
        })),
      ]}
    />
  );
}
