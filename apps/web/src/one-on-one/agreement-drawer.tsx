import { agreementSchema, type AgreementView } from '@rungs/contracts/agreements.js';
import type { PersonRef } from '@rungs/contracts/records.js';
import { useState } from 'react';
import { ConflictDialog } from '../shared/forms/conflict-dialog.js';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useViewer } from '../shared/session.js';
import { keyName } from '../shared/shortcuts.js';
import { Button } from '../shared/ui/button.js';
import { Drawer } from '../shared/ui/drawer.js';
import { toast } from '../shared/ui/toast.js';
import { AgreementFields } from './agreement-fields.js';
import { type AgreementValues, agreementValues, requestOf, valuesOf } from './agreement-values.js';
import { updateAgreement, useRefreshAgreements } from './one-on-one.queries.js';

type Props = { agreement: AgreementView; two: readonly PersonRef[]; open: boolean; onClose: () => void };

/** An agreement put right. Both may, and whoever comes second sees what the other one wrote. */
export function AgreementDrawer({ agreement: given, two, open, onClose }: Props) {
  const { t } = useTranslation('one-on-one');
  const shared = useTranslation('shared').t;
  const { membership } = useViewer();
  // What one began from: a live change by the other one must not make a stale edit look fresh.
  const [agreement] = useState(given);
  const refresh = useRefreshAgreements();
  const form = useForm({
    schema: agreementValues(t('agreements.sayWhat')),
    initial: valuesOf(agreement),
    version: agreement.version,
    current: { schema: agreementSchema, values: valuesOf },
    draftKey: `agreement:${agreement.id}`,
    save: (values: AgreementValues, context) => updateAgreement(agreement.id, requestOf(values), context),
    onSaved: () => {
      onClose();
      toast({ words: t('agreements.saved') });
      void refresh();
    },
  });
  // Whoever owed it when the manager was another goes on owing it until somebody else is chosen.
  const owers = two.some(({ personId }) => personId === agreement.owedBy.personId) ? two : [...two, agreement.owedBy];
  const nameOf = (personId: unknown): string | undefined =>
    personId === membership.personId ? t('agreements.you') : owers.find((one) => one.personId === personId)?.name;
  return (
    <>
      <Drawer
        open={open}
        onClose={onClose}
        dismissible={!form.dirty}
        title={t('agreements.editTitle')}
        actions={
          <>
            <Button onClick={onClose}>{shared('cancel')}</Button>
            <SaveButton form={form} shortcut={keyName('mod+enter')} />
          </>
        }
      >
        <Form form={form} label={t('agreements.editTitle')} failureTitle={t('agreements.notSaved')} actions={null}>
          <AgreementFields field={form.field} two={owers} />
        </Form>
      </Drawer>
      <ConflictDialog form={form} show={(name, value) => (name === 'owedById' ? nameOf(value) : undefined)} />
    </>
  );
}
