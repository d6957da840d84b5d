import type { PersonRef } from '@rungs/contracts/records.js';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useViewer } from '../shared/session.js';
import { AgreementFields } from './agreement-fields.js';
import { type AgreementValues, agreementValues, requestOf } from './agreement-values.js';
import { createAgreement, useRefreshAgreements } from './one-on-one.queries.js';

/** Written while the two sit together: what, who, by when. */
export function NewAgreement({ personId, two }: { personId: string; two: readonly PersonRef[] }) {
  const { t } = useTranslation('one-on-one');
  const { membership } = useViewer();
  const refresh = useRefreshAgreements();
  const form = useForm({
    schema: agreementValues(t('agreements.sayWhat')),
    initial: { text: '', owedById: membership.personId, dueOn: '' },
    draftKey: `agreement:new:${personId}`,
    save: (values: AgreementValues, context) => createAgreement(personId, requestOf(values), context),
    onSaved: () => {
      form.reset();
      void refresh();
    },
  });
  return (
    <Form
      form={form}
      label={t('agreements.new')}
      failureTitle={t('agreements.notSaved')}
      actions={<SaveButton form={form}>{t('agreements.write')}</SaveButton>}
    >
      <AgreementFields field={form.field} two={two} />
    </Form>
  );
}
