import { type Audience, audienceSchema } from '@rungs/contracts/records.js';
import { useContext } from 'react';
import { useTranslation } from '../i18n/use-translation.js';
import { ViewerContext } from '../session.js';
import { SegmentedControl } from './segmented-control.js';
import type { FieldProps } from './field.js';

/** Who may read it; the sentence below names everybody whom the choice lets in, a manager's manager who reads included. */
export function AudiencePicker({
  managerName,
  ...field
}: Omit<FieldProps<Audience>, 'label' | 'help' | 'optional'> & { managerName?: string | null | undefined }) {
  const { t, i18n } = useTranslation('shared');
  const membership = useContext(ViewerContext)?.membership;
  const above = membership?.skipLevelReads && membership.skipLevelName ? [membership.skipLevelName] : [];
  const meaning = (): string => {
    if (field.value === 'private' || !managerName) return t(`audience.help.${field.value}`);
    const others = {
      manager: [],
      circle: [t('audience.reader.supporters')],
      packet: [t('audience.reader.supporters'), t('audience.reader.deciders')],
    }[field.value];
    const named = [t('visible.you'), managerName, ...above, ...others];
    const said = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(named);
    return `${said.charAt(0).toLocaleUpperCase(i18n.language)}${said.slice(1)}.`;
  };
  return (
    <SegmentedControl
      {...field}
      label={t('visible.label')}
      help={meaning()}
      choices={audienceSchema.options.map((value) => ({ value, label: t(`audience.name.${value}`) }))}
    />
  );
}
