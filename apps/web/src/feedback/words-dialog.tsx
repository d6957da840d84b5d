import { nameSchema, textSchema } from '@rungs/contracts/text.js';
import { z } from 'zod';
import { ConflictDialog } from '../shared/forms/conflict-dialog.js';
import type { Fact } from '../shared/forms/field-errors.js';
import { Form, SaveButton } from '../shared/forms/form.js';
import { type SaveContext, useForm } from '../shared/forms/use-form.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { Dialog } from '../shared/ui/dialog.js';
import { TextArea } from '../shared/ui/text-area.js';
import { toast } from '../shared/ui/toast.js';
import { useRefreshFeedback } from './feedback.queries.js';

type Versioned = { version: number };
type Props<View extends Versioned> = {
  open: boolean;
  onClose: () => void;
  title: string;
  label: string;
  help: string;
  submit: string;
  done: string;
  optional?: boolean;
  limit: number;
  /** As it was when one began. */
  of: View;
  schema: z.ZodType<View>;
  /** Where the words stand that are changed; absent when they only go with an act. */
  wordsOf?: (view: View) => string;
  facts: (before: View, now: View) => readonly Fact[];
  possible: (now: View) => boolean;
  draftKey?: string;
  save: (words: string, context: SaveContext) => Promise<unknown>;
};

/** One text and one act: declining, answering, mending what one gave. Whoever comes second sees what changed. */
export function WordsDialog<View extends Versioned>({ of, wordsOf, optional = false, limit, ...props }: Props<View>) {
  const { t } = useTranslation('feedback');
  const shared = useTranslation('shared').t;
  const refresh = useRefreshFeedback();
  const form = useForm({
    schema: z.object({ words: optional ? textSchema(limit) : nameSchema(limit) }),
    initial: { words: wordsOf?.(of) ?? '' },
    version: of.version,
    current: {
      schema: props.schema,
      values: (now: View) => ({ words: wordsOf?.(now) ?? '' }),
      facts: (now: View) => props.facts(of, now),
      possible: props.possible,
    },
    draftKey: props.draftKey,
    // Whatever came of it, the lists are read again.
    save: ({ words }, context) => props.save(words, context).finally(() => void refresh()),
    onSaved: () => {
      props.onClose();
      toast({ words: props.done });
    },
  });
  return (
    <>
      <Dialog
        open={props.open}
        onClose={props.onClose}
        dismissible={!form.dirty}
        title={props.title}
        actions={
          <>
            <Button onClick={props.onClose}>{shared('cancel')}</Button>
            <SaveButton form={form}>{props.submit}</SaveButton>
          </>
        }
      >
        <Form form={form} label={props.title} failureTitle={t('notSaved')} actions={null}>
          <TextArea {...form.field('words', props.label)} help={props.help} optional={optional} limit={limit} />
        </Form>
      </Dialog>
      <ConflictDialog
        form={form}
        act={wordsOf ? undefined : { does: props.submit, words: form.values.words }}
        onLeave={props.onClose}
      />
    </>
  );
}
