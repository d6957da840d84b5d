import type { PersonRef } from '@rungs/contracts/records.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import type { useForm } from '../shared/forms/use-form.js';
import { useViewer } from '../shared/session.js';
import { DateField } from '../shared/ui/date-field.js';
import { SegmentedControl } from '../shared/ui/segmented-control.js';
import { TextArea } from '../shared/ui/text-area.js';
import type { AgreementValues } from './agreement-values.js';

type Field = ReturnType<typeof useForm<AgreementValues, unknown>>['field'];
type Props = { field: Field; two: readonly PersonRef[] };

/** What, who, by when: the same to write it down and to change it. */
export function AgreementFields({ field, two }: Props) {
  const { t } = useTranslation('one-on-one');
  const { membership } = useViewer();
  return (
    <>
      <TextArea {...field('text', t('agreements.what'))} rows={2} limit={2_000} />
      {/* With nobody beside there is no choice: whoever owes it goes on owing it. */}
      {two.length > 1 && (
        <SegmentedControl
          {...field('owedById', t('agreements.who'))}
          choices={two.map(({ personId: value, name }) => ({
            value,
            label: value === membership.personId ? t('agreements.you') : name,
          }))}
        />
      )}
      <DateField {...field('dueOn', t('agreements.when'))} optional />
    </>
  );
}
