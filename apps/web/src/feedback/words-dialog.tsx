import { useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { Dialog } from '../shared/ui/dialog.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { TextArea } from '../shared/ui/text-area.js';
import { toast } from '../shared/ui/toast.js';
import { useFeedbackAct } from './feedback.queries.js';

type Props = {
  open: boolean;
  onClose: () => void;
  title: string;
  label: string;
  help: string;
  submit: string;
  done: string;
  initial?: string;
  optional?: boolean;
  limit: number;
  save: (words: string) => Promise<unknown>;
};

/** One text and one act: declining, answering, mending what one gave. */
export function WordsDialog({ initial = '', optional = false, limit, save, ...props }: Props) {
  const { t } = useTranslation('feedback');
  const shared = useTranslation('shared').t;
  const [words, setWords] = useState(initial);
  const act = useFeedbackAct(save);
  const wrong = words.length > limit || (!optional && words.trim() === '');
  const submit = (): void =>
    act.mutate(words, {
      onSuccess: () => {
        props.onClose();
        toast({ words: props.done });
      },
    });
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      dismissible={words === initial}
      title={props.title}
      actions={
        <>
          <Button onClick={props.onClose}>{shared('cancel')}</Button>
          <Button look="primary" busy={act.isPending} disabled={wrong} onClick={submit}>
            {props.submit}
          </Button>
        </>
      }
    >
      {act.error && <ErrorPanel title={t('notSaved')} error={act.error} kept={shared('form.typedKept')} />}
      <TextArea
        name="words"
        label={props.label}
        help={props.help}
        optional={optional}
        limit={limit}
        value={words}
        onChange={setWords}
      />
    </Dialog>
  );
}
