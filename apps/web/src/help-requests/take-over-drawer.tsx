import { helpRequestSchema, type HelpRequestView, type TakeInto } from '@rungs/contracts/help-requests.js';
import { useState } from 'react';
import { z } from 'zod';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { ConflictDialog } from '../shared/forms/conflict-dialog.js';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { keyName } from '../shared/shortcuts.js';
import { Button } from '../shared/ui/button.js';
import { Checkbox } from '../shared/ui/checkbox.js';
import { Drawer } from '../shared/ui/drawer.js';
import { SegmentedControl } from '../shared/ui/segmented-control.js';
import { toast } from '../shared/ui/toast.js';
import { actOnHelp, useRefreshHelp } from './help-requests.queries.js';
import styles from './help-requests.module.css';

type Values = { partIds: readonly string[]; into: TakeInto };
const valuesSchema = z.object({ partIds: z.array(z.uuid()).min(1), into: z.enum(['about', 'new_goal']) });
const waiting = ({ parts }: HelpRequestView) => parts.filter(({ takenOn }) => takenOn === null);
const valuesOf = (request: HelpRequestView): Values => ({
  partIds: waiting(request).map(({ id }) => id),
  into: request.takesInto[0] ?? 'new_goal',
});

type Props = { request: HelpRequestView; open: boolean; onClose: () => void };

/** The answer becomes one's own breakdown: all of it with one press, or the parts that fit. */
export function TakeOverDrawer({ request: given, open, onClose }: Props) {
  const { t } = useTranslation('help-requests');
  const shared = useTranslation('shared').t;
  const [request] = useState(given);
  const refresh = useRefreshHelp();
  const { about, takesInto } = request;
  const form = useForm({
    schema: valuesSchema,
    initial: valuesOf(request),
    version: request.version,
    current: {
      schema: helpRequestSchema,
      values: valuesOf,
      possible: ({ abilities }: HelpRequestView) => abilities.includes('take_over'),
    },
    save: ({ partIds, into }: Values, context) =>
      actOnHelp(request.id, { act: 'take_over', partIds: [...partIds], into }, context),
    onSaved: () => {
      onClose();
      toast({ words: t('taken', { count: form.values.partIds.length }) });
      void refresh();
    },
  });
  const chosen = form.field('partIds', t('whichParts'));
  const turn = (id: string, takes: boolean): void =>
    chosen.onChange(takes ? [...chosen.value, id] : chosen.value.filter((one) => one !== id));
  const title = t('takeTitle');
  const where = (into: TakeInto): string =>
    into === 'new_goal' ? t('into.new_goal') : t(`into.${about.kind === 'plan_item' ? 'plan_item' : 'goal'}`);
  return (
    <>
      <Drawer
        open={open}
        onClose={onClose}
        title={title}
        actions={
          <>
            <Button onClick={onClose}>{shared('cancel')}</Button>
            <SaveButton form={form} shortcut={keyName('mod+enter')}>
              {t('takeCount', { count: chosen.value.length })}
            </SaveButton>
          </>
        }
      >
        <Form form={form} label={title} failureTitle={t('notTaken')} actions={null}>
          <p>{t('takeUnder', { name: request.asked.name, title: about.title })}</p>
          <fieldset className={styles.choices} data-field="partIds">
            <legend>{t('whichParts')}</legend>
            {waiting(request).map((part) => (
              <Checkbox
                key={part.id}
                label={part.title}
                checked={chosen.value.includes(part.id)}
                onChange={(takes) => turn(part.id, takes)}
              />
            ))}
            {chosen.error !== undefined && <p className={styles.error}>{t('chooseOne')}</p>}
          </fieldset>
          {takesInto.length > 1 ? (
            <SegmentedControl
              {...form.field('into', t('intoWhat'))}
              choices={takesInto.map((value) => ({ value, label: where(value) }))}
            />
          ) : (
            <p className={styles.words}>{t('onlyNewGoal', { title: about.title })}</p>
          )}
        </Form>
      </Drawer>
      <ConflictDialog
        form={form}
        show={(name, value) =>
          name === 'into'
            ? where(value as TakeInto)
            : request.parts.flatMap((part) => ((value as string[]).includes(part.id) ? [part.title] : [])).join('\n')
        }
      />
    </>
  );
}
