import { assessmentSchema, type AssessmentView } from '@rungs/contracts/assessments.js';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { ConflictDialog } from '../shared/forms/conflict-dialog.js';
import { dropDraft, keepDraft, readDraft } from '../shared/forms/drafts.js';
import { Form } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { AnswerFields } from './answer-fields.js';
import {
  answersFrom,
  answersIn,
  type AnswerValues,
  answerValuesSchema,
  noteName,
  ratingName,
  valuesOf,
} from './answers.js';
import { lastTimeQuery, showAssessment, updateAssessment } from './assessments.queries.js';
import { useRatingWord } from './rating-mark.js';
import { SaveState } from './save-state.js';
import { useAutosave } from './use-autosave.js';
import { WhatIsLeft } from './what-is-left.js';
import styles from './assessments.module.css';

/** A draft that keeps itself. What another window kept is taken over while nothing is being written in this one. */
export function AssessmentEditor({ assessment }: { assessment: AssessmentView }) {
  const [seat, setSeat] = useState({ base: assessment, number: 0 });
  const [dirty, setDirty] = useState(false);
  if (assessment.version > seat.base.version && !dirty) setSeat({ base: assessment, number: seat.number + 1 });
  return (
    <Sheet
      key={seat.number}
      base={seat.base}
      onDirty={setDirty}
      onSaved={(base) => setSeat((before) => ({ ...before, base }))}
    />
  );
}

type Props = { base: AssessmentView; onDirty: (dirty: boolean) => void; onSaved: (saved: AssessmentView) => void };

function Sheet({ base, onDirty, onSaved }: Props) {
  const { t } = useTranslation('assessments');
  const word = useRatingWord();
  const client = useQueryClient();
  const { data: last } = useSuspenseQuery(lastTimeQuery(base));
  const draftKey = `assessment:${base.id}`;
  const versionKey = `${draftKey}:version`;
  // Words that were typed before something else was kept are sent as what they are, so that both are shown.
  const [basedOn, setBasedOn] = useState(() => Number(readDraft(versionKey)?.['version'] ?? base.version));
  const form = useForm({
    schema: answerValuesSchema,
    initial: valuesOf(base),
    version: basedOn,
    draftKey,
    current: { schema: assessmentSchema, values: valuesOf },
    save: (values: AnswerValues, { version }) => {
      const before = version === base.version ? valuesOf(base) : null;
      return updateAssessment(base.id, { answers: answersFrom(base, values, before) }, version);
    },
    onSaved: (saved) => {
      setBasedOn(saved.version);
      showAssessment(client, saved);
      onSaved(saved);
    },
  });
  const { dirty } = form;
  useAutosave(form);
  useEffect(() => onDirty(dirty), [dirty, onDirty]);
  useEffect(() => {
    if (dirty) keepDraft(versionKey, { version: basedOn });
    else dropDraft(versionKey);
  }, [dirty, versionKey, basedOn]);
  const state = <SaveState saving={form.saving} dirty={dirty} failure={form.failure} savedAt={base.updatedAt} />;
  return (
    <div className={styles.editor}>
      <Form form={form} label={t('editor.label')} failureTitle={t('editor.notSaved')} actions={null}>
        {answersIn(base).map((answer) => (
          <AnswerFields
            key={answer.expectationId}
            answer={answer}
            rating={form.field(ratingName(answer.expectationId), answer.competency)}
            note={form.field(noteName(answer.expectationId), t('editor.noteOn', { name: answer.competency }))}
            last={last && { on: last.publishedAt, answers: answersIn(last) }}
          />
        ))}
      </Form>
      <WhatIsLeft assessment={base} values={form.values} unsaved={dirty} state={state} />
      <ConflictDialog
        form={form}
        show={(name, value) =>
          name.startsWith('rating ') && typeof value === 'string' && value !== '' ? word(value as 'meets') : undefined
        }
      />
    </div>
  );
}
