import { useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { usePersonSearch } from '../shared/people/person-search.js';
import { typedPrefix } from './entry-values.js';

/** The directory as one types, and the typed name itself for who is not in it. */
export function useContributors(without: readonly string[]) {
  const { t } = useTranslation('evidence');
  const people = usePersonSearch(without);
  const [typed, setTyped] = useState('');
  const name = typed.trim();
  return {
    ...people,
    options:
      name === ''
        ? people.options
        : [...people.options, { id: typedPrefix + name, label: name, sub: t('field.notInDirectory') }],
    onSearch: (text: string): void => {
      setTyped(text);
      people.onSearch(text);
    },
  };
}
