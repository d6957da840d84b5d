import {
  type Closeness,
  closenessSchema,
  keyPlayerRelationSchema,
  keyPlayerSchema,
  type KeyPlayerView,
} from '@rungs/contracts/key-players.js';
import type { Step } from '@rungs/contracts/records.js';
import { useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { ConflictDialog } from '../shared/forms/conflict-dialog.js';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { ProblemError } from '../shared/problem-error.js';
import { keyName } from '../shared/shortcuts.js';
import { Button } from '../shared/ui/button.js';
import { Drawer } from '../shared/ui/drawer.js';
import { SegmentedControl } from '../shared/ui/segmented-control.js';
import { Select } from '../shared/ui/select.js';
import { StepSelect } from '../shared/ui/step-select.js';
import { TextArea } from '../shared/ui/text-area.js';
import { toast } from '../shared/ui/toast.js';
import { OnlyYou } from '../shared/ui/visible-to.js';
import {
  changeOf,
  keyPlayerValuesSchema,
  type KeyPlayerValues,
  nameOf,
  newKeyPlayer,
  requestOf,
  valuesOf,
  type Who,
} from './key-player-values.js';
import { createKeyPlayer, updateKeyPlayer, useRefreshKeyPlayers } from './key-players.queries.js';
import { WhoField } from './who-field.js';

type Props = { personId: string; keyPlayer: KeyPlayerView | null; step: Step; open: boolean; onClose: () => void };

const unsaid = 'unsaid';

/** A key player to write, new or existing; based on what it was when the drawer opened. */
export function KeyPlayerDrawer({ personId, keyPlayer: given, step, open, onClose }: Props) {
  const { t } = useTranslation('key-players');
  const shared = useTranslation('shared').t;
  const [keyPlayer] = useState(given);
  const refresh = useRefreshKeyPlayers();
  const form = useForm({
    schema: keyPlayerValuesSchema,
    initial: keyPlayer ? valuesOf(keyPlayer) : newKeyPlayer(step),
    version: keyPlayer?.version,
    current: { schema: keyPlayerSchema, values: valuesOf },
    draftKey: keyPlayer ? `key-player:${keyPlayer.id}` : `key-player:new:${step}`,
    save: (values: KeyPlayerValues, context) =>
      (keyPlayer
        ? updateKeyPlayer(keyPlayer.id, changeOf(values), context)
        : createKeyPlayer(personId, requestOf(values), context)
      ).catch(atTheName(t('alreadyListed'))),
    onSaved: () => {
      onClose();
      toast({ words: t(keyPlayer ? 'saved' : 'created') });
      void refresh();
    },
  });
  const { value: closeness, onChange: setCloseness, ...closenessField } = form.field('closeness', t('field.closeness'));
  const show = (name: string, value: unknown): string | undefined => {
    if (name === 'who') return nameOf(value as Who);
    if (name === 'relation') return t(`relation.${value as KeyPlayerView['relation']}`);
    if (name === 'closeness') return value === null ? '' : t(`closeness.${value as Closeness}`);
    if (name === 'step') return shared(`step.name.${value as Step}`);
    return undefined;
  };

  return (
    <>
      <Drawer
        open={open}
        onClose={onClose}
        dismissible={!form.dirty}
        title={keyPlayer ? keyPlayer.who.name : t('newTitle')}
        actions={
          <>
            <Button onClick={onClose}>{shared('cancel')}</Button>
            <SaveButton form={form} shortcut={keyName('mod+enter')}>
              {t(keyPlayer ? 'save' : 'create')}
            </SaveButton>
          </>
        }
      >
        <Form form={form} label={t(keyPlayer ? 'editTitle' : 'newTitle')} failureTitle={t('notSaved')} actions={null}>
          <WhoField {...form.field('who', t('field.who'))} personId={personId} />
          <SegmentedControl
            {...form.field('relation', t('field.relation'))}
            choices={keyPlayerRelationSchema.options.map((value) => ({ value, label: t(`relation.${value}`) }))}
          />
          <TextArea {...form.field('why', t('field.why'))} optional rows={2} limit={2_000} help={t('field.whyHelp')} />
          {!keyPlayer && (
            <TextArea
              {...form.field('habit', t('field.habit'))}
              optional
              rows={2}
              limit={2_000}
              help={t('field.habitHelp')}
            />
          )}
          <Select
            {...closenessField}
            optional
            value={closeness ?? unsaid}
            onChange={(value) => setCloseness(value === unsaid ? null : value)}
            choices={[
              { value: unsaid, label: t('closeness.unsaid') },
              ...closenessSchema.options.map((value) => ({ value, label: t(`closeness.${value}`) })),
            ]}
          />
          <StepSelect {...form.field('step', t('field.step'))} />
          <OnlyYou forever />
        </Form>
      </Drawer>
      <ConflictDialog form={form} show={show} />
    </>
  );
}

/** That somebody is on the list already is said where they were chosen. */
const atTheName =
  (detail: string) =>
  (error: unknown): never => {
    if (!(error instanceof ProblemError) || error.code !== 'already_listed') throw error;
    const { status, code, title } = error;
    throw new ProblemError({ status, code, title, detail, errors: [{ pointer: '/who', code, detail }] });
  };
