import { opportunitySchema, type OpportunityView } from '@rungs/contracts/opportunities.js';
import { nameSchema } from '@rungs/contracts/text.js';
import { z } from 'zod';
import { changedFacts } from '../shared/forms/changed-facts.js';
import { ConflictDialog } from '../shared/forms/conflict-dialog.js';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { Dialog } from '../shared/ui/dialog.js';
import { TextArea } from '../shared/ui/text-area.js';
import { toast } from '../shared/ui/toast.js';
import { actOnOpportunity, useRefreshOpportunities } from './opportunities.queries.js';

const longest = 1_000;
const schema = z.object({ reason: nameSchema(longest) });
const initial = { reason: '' };

/** To drop one takes a reason: it is what one wants to know when the same thought comes back. */
export function DropDialog({ of, open, onClose }: { of: OpportunityView; open: boolean; onClose: () => void }) {
  const { t } = useTranslation('opportunities');
  const shared = useTranslation('shared').t;
  const refresh = useRefreshOpportunities();
  const changed = (now: OpportunityView) =>
    changedFacts({
      [t('field.state')]: [t(`state.${of.state}`), t(`state.${now.state}`)],
      [t('drop.reason')]: [of.droppedReason, now.droppedReason],
      [t('field.title')]: [of.title, now.title],
      [t('field.problem')]: [of.problem, now.problem],
      [t('field.whoIsHurt')]: [of.whoIsHurt, now.whoIsHurt],
      [t('field.kpi')]: [of.kpi?.name ?? '', now.kpi?.name ?? ''],
      [t('field.size')]: [String(of.size), String(now.size)],
      [t('field.effort')]: [String(of.effort), String(now.effort)],
      [t('field.confidence')]: [String(of.confidence), String(now.confidence)],
      [t('field.demoUrl')]: [of.demoUrl ?? '', now.demoUrl ?? ''],
    });
  const form = useForm({
    schema,
    initial,
    version: of.version,
    current: {
      schema: opportunitySchema,
      values: () => initial,
      facts: changed,
      possible: ({ abilities }: OpportunityView) => abilities.includes('drop'),
    },
    draftKey: `opportunity:drop:${of.id}`,
    save: ({ reason }, context) =>
      actOnOpportunity(of.id, { act: 'drop', reason }, context).finally(() => void refresh()),
    onSaved: () => {
      onClose();
      toast({ words: t('moved.dropped', { title: of.title }) });
    },
  });
  const title = t('drop.title', { title: of.title });
  return (
    <>
      <Dialog
        open={open}
        onClose={onClose}
        dismissible={!form.dirty}
        title={title}
        actions={
          <>
            <Button onClick={onClose}>{shared('cancel')}</Button>
            <SaveButton form={form}>{t('act.drop')}</SaveButton>
          </>
        }
      >
        <Form form={form} label={title} failureTitle={t('notSaved')} actions={null}>
          <TextArea {...form.field('reason', t('drop.reason'))} help={t('drop.help')} limit={longest} />
        </Form>
      </Dialog>
      <ConflictDialog form={form} act={{ does: t('act.drop'), words: form.values.reason }} onLeave={onClose} />
    </>
  );
}
