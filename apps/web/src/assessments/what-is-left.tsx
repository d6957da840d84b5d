import type { AssessmentView } from '@rungs/contracts/assessments.js';
import { unreadiness } from '@rungs/domain/assessments/assessment.js';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useUndoableDelete } from '../shared/undoable-delete.js';
import { Button } from '../shared/ui/button.js';
import { Tread } from '../shared/ui/tread.js';
import { answersFrom, answersIn, type AnswerValues } from './answers.js';
import { PublishDialog } from './late-dialogs.js';
import { useWayBack } from './way-back.js';
import styles from './what-is-left.module.css';

type Props = { assessment: AssessmentView; values: AnswerValues; unsaved: boolean; state: ReactNode };

/** How much is rated, what is missing before it can be published, and the two ways to end. */
export function WhatIsLeft({ assessment, values, unsaved, state }: Props) {
  const { t } = useTranslation('assessments');
  const [publishing, setPublishing] = useState(false);
  const remove = useUndoableDelete(['assessment']);
  const navigate = useNavigate();
  const way = useWayBack(assessment.personId);
  const asked = answersIn(assessment);
  const said = answersFrom(assessment, values, null);
  const rated = said.filter(({ rating }) => rating !== null).length;
  const why = unreadiness(
    assessment.kind,
    asked.map(({ expectationId, required }) => ({ id: expectationId, required })),
    said,
  );
  const { abilities, id, personId, version } = assessment;
  return (
    <div className={styles.left}>
      <p className={styles.count}>
        <Tread met={rated} required={asked.length} spoken={false} />
        {t('left.rated', { rated, asked: asked.length })} {why && t(`left.${why}`)}
      </p>
      {state}
      <div className={styles.acts}>
        {abilities.includes('delete') && (
          <Button
            look="quiet"
            onClick={() =>
              remove.mutate(
                { path: `/assessments/${id}`, version, words: t('deleted') },
                { onSuccess: () => void navigate(way) },
              )
            }
          >
            {t('act.delete')}
          </Button>
        )}
        <Button look="primary" disabled={unsaved || !abilities.includes('publish')} onClick={() => setPublishing(true)}>
          {t('act.publish')}
        </Button>
      </div>
      <PublishDialog key={personId} assessment={assessment} open={publishing} onClose={() => setPublishing(false)} />
    </div>
  );
}
