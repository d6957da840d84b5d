import { useTranslation } from '../shared/i18n/use-translation.js';
import { FieldRow } from '../shared/forms/form.js';
import { usePersonSearch } from '../shared/people/person-search.js';
import { Combobox } from '../shared/ui/combobox.js';
import type { FieldProps } from '../shared/ui/field.js';
import { SegmentedControl } from '../shared/ui/segmented-control.js';
import { TextField } from '../shared/ui/text-field.js';
import type { Who } from './key-player-values.js';

/** Somebody of the directory, or anybody by name: many of the people worth learning from work elsewhere. */
export function WhoField({ value, onChange, onBlur, error, name, personId }: FieldProps<Who> & { personId: string }) {
  const { t } = useTranslation('key-players');
  const people = usePersonSearch([personId]);
  const change = (part: Partial<Who>): void => onChange({ ...value, ...part });
  return (
    <>
      <SegmentedControl
        name={`${name}-kind`}
        label={t('field.who')}
        value={value.kind}
        onChange={(kind) => change({ kind })}
        choices={[
          { value: 'directory', label: t('who.directory') },
          { value: 'typed', label: t('who.typed') },
        ]}
      />
      {value.kind === 'directory' ? (
        <Combobox
          name={name}
          label={t('field.person')}
          placeholder={t('who.search')}
          value={value.person}
          onChange={(person) => change({ person })}
          onBlur={onBlur}
          error={error}
          {...people}
        />
      ) : (
        <FieldRow>
          <TextField
            name={name}
            label={t('field.name')}
            value={value.name}
            onChange={(typed) => change({ name: typed })}
            onBlur={onBlur}
            error={error}
          />
          <TextField
            name={`${name}-role`}
            label={t('field.role')}
            optional
            value={value.role}
            onChange={(role) => change({ role })}
          />
        </FieldRow>
      )}
    </>
  );
}
