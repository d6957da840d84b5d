import {
  alignmentCheckSchema,
  type AlignmentCheckView,
  alignmentVerdictSchema,
  type AlignmentView,
} from '@rungs/contracts/alignment-checks.js';
import { daySchema } from '@rungs/contracts/records.js';
import { textSchema } from '@rungs/contracts/text.js';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { useItemWords } from '../plans/index.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useDates } from '../shared/dates.js';
import { ConflictDialog } from '../shared/forms/conflict-dialog.js';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { usePersonSearch } from '../shared/people/person-search.js';
import { keyName } from '../shared/shortcuts.js';
import { Button } from '../shared/ui/button.js';
import { Combobox, type Option } from '../shared/ui/combobox.js';
import { DateField } from '../shared/ui/date-field.js';
import { Drawer } from '../shared/ui/drawer.js';
import { TextArea } from '../shared/ui/text-area.js';
import { toast } from '../shared/ui/toast.js';
import { changeCheck, logCheck, managerOfQuery, useRefreshAlignment } from './alignment-checks.queries.js';
import styles from './alignment.module.css';
import { type LookedAt, type Said, VerdictsField } from './verdicts-field.js';

type Values = { heldOn: string; withId: Option | null; verdicts: readonly Said[]; note: string };
const valuesSchema = z.object({
  heldOn: daySchema,
  withId: z.object({ id: z.uuid(), label: z.string(), sub: z.string().optional() }),
  verdicts: z.array(z.object({ itemId: z.uuid(), verdict: alignmentVerdictSchema, note: textSchema(1_000) })),
  note: textSchema(4_000),
});
/** Of an item that is gone by now nothing more is said; it stays in the check as it was. */
const saidIn = ({ verdicts }: AlignmentCheckView): Said[] =>
  verdicts.flatMap(({ itemId, verdict, note }) => (itemId === null ? [] : [{ itemId, verdict, note }]));
const valuesOf = (check: AlignmentCheckView): Values => ({
  heldOn: check.heldOn,
  withId: { id: check.with.personId, label: check.with.name },
  verdicts: saidIn(check),
  note: check.note,
});

type Props = {
  personId: string;
  /** Whose plan it is. */
  name: string;
  alignment: AlignmentView;
  /** One to put right; null to log a new one. */
  check: AlignmentCheckView | null;
  open: boolean;
  onClose: () => void;
};

/** The plan gone through together: with whom, on what day, and of each open item whether it is still right. */
export function CheckDrawer({ personId, name, alignment, check: given, open, onClose }: Props) {
  const { t } = useTranslation('alignment-checks');
  const shared = useTranslation('shared').t;
  const dates = useDates();
  const { name: nameOf } = useItemWords();
  const refresh = useRefreshAlignment();
  const [check] = useState(given);
  const [items] = useState<readonly LookedAt[]>(() =>
    check
      ? check.verdicts.flatMap(({ itemId, title }) => (itemId === null ? [] : [{ itemId, name: title, flags: [] }]))
      : alignment.items.map((item) => ({ itemId: item.itemId, name: nameOf(item), flags: item.flags })),
  );
  const people = usePersonSearch([personId]);
  const { data: manager } = useQuery(managerOfQuery(personId));
  const [initial] = useState<Values>(() =>
    check
      ? valuesOf(check)
      : {
          heldOn: dates.today(),
          withId: null,
          verdicts: items.map(({ itemId }) => ({ itemId, verdict: '', note: '' })),
          note: '',
        },
  );
  const form = useForm({
    schema: valuesSchema,
    initial,
    version: check?.version,
    current: { schema: alignmentCheckSchema, values: valuesOf },
    draftKey: check ? `alignment-check:${check.id}` : undefined,
    save: ({ withId, verdicts, ...values }: Values, context) => {
      const said = verdicts.flatMap(({ verdict, ...of }) => (verdict === '' ? [] : [{ ...of, verdict }]));
      const wish = { ...values, withId: withId?.id ?? '', verdicts: said };
      return check ? changeCheck(check.id, wish, context) : logCheck(personId, wish, context);
    },
    onSaved: () => {
      onClose();
      toast({ words: t(check ? 'saved' : 'logged') });
      void refresh();
    },
  });
  const title = t(check ? 'editTitle' : 'logTitle', { name });
  const withWhom = form.field('withId', t('field.with'));
  const verdicts = form.field('verdicts', t('verdicts'));
  const shown = (field: string, value: unknown): string | undefined => {
    if (field === 'withId') return (value as Option | null)?.label;
    if (field !== 'verdicts') return undefined;
    return (value as readonly Said[])
      .map(({ itemId, verdict, note }) => {
        const item = items.find((one) => one.itemId === itemId)?.name ?? '';
        const said = verdict === '' ? '' : t(`verdict.${verdict}`);
        return [`${item}: ${said}`, note].filter(Boolean).join('. ');
      })
      .join('\n');
  };
  return (
    <>
      <Drawer
        open={open}
        onClose={onClose}
        dismissible={!form.dirty}
        title={title}
        actions={
          <>
            <Button onClick={onClose}>{shared('cancel')}</Button>
            <SaveButton form={form} shortcut={keyName('mod+enter')}>
              {t(check ? 'save' : 'log')}
            </SaveButton>
          </>
        }
      >
        <Form form={form} label={title} failureTitle={t('notSaved')} actions={null}>
          <p className={styles.words}>{t('readBy', { name })}</p>
          <VerdictsField items={items} {...verdicts} />
          <Combobox {...withWhom} {...people} placeholder={t('field.withExample')} help={t('field.withHelp')} />
          {manager && withWhom.value?.id !== manager.personId && (
            <p>
              <Button
                small
                look="quiet"
                onClick={() => form.set('withId', { id: manager.personId, label: manager.name })}
              >
                {t('withManager', { name: manager.name })}
              </Button>
            </p>
          )}
          <DateField {...form.field('heldOn', t('field.heldOn'))} />
          <TextArea {...form.field('note', t('field.note'))} optional rows={3} limit={4_000} />
        </Form>
      </Drawer>
      <ConflictDialog form={form} show={shown} />
    </>
  );
}
