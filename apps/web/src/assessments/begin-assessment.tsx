import { type AssessmentHead, createAssessmentRequestSchema } from '@rungs/contracts/assessments.js';
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { laddersQuery } from '../ladder/index.js';
import { Form, SaveButton } from '../shared/forms/form.js';
import { useForm } from '../shared/forms/use-form.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useViewer } from '../shared/session.js';
import { ButtonLink } from '../shared/ui/button-link.js';
import { Checkbox } from '../shared/ui/checkbox.js';
import { Select } from '../shared/ui/select.js';
import { beginAssessment, showAssessment, standingQuery } from './assessments.queries.js';
import styles from './assessments.module.css';

type Props = { personId: string; name: string; heads: readonly AssessmentHead[] };

/** Which level, and whether to go on from the last time; a draft that is open is gone on with instead. */
export function BeginAssessment({ personId, name, heads }: Props) {
  const { t } = useTranslation('assessments');
  const { membership } = useViewer();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data: ladders } = useQuery(laddersQuery);
  const { data: standing } = useSuspenseQuery(standingQuery(personId));
  const mine = heads.filter(({ author }) => author.personId === membership.personId);
  const form = useForm({
    schema: createAssessmentRequestSchema.pick({ levelId: true }).loose(),
    initial: { levelId: standing?.targetLevel?.id ?? null, goOn: true },
    save: ({ levelId, goOn }, context) => {
      const level = levelId ?? '';
      const last = mine.find((head) => head.state === 'published' && head.level.id === level);
      return beginAssessment(personId, { levelId: level, from: goOn ? (last?.id ?? null) : null }, context);
    },
    onSaved: (begun) => {
      showAssessment(client, begun);
      void navigate({ to: '/assessments/$assessmentId', params: { assessmentId: begun.id } });
    },
  });
  const field = form.field('levelId', t('begin.level'));
  const levelId = field.value;
  const open = mine.find((head) => head.state === 'draft' && head.level.id === levelId);
  const last = mine.find((head) => head.state === 'published' && head.level.id === levelId);
  const choices = (ladders?.items ?? []).flatMap(({ tracks }) =>
    tracks.flatMap(({ levels }) => levels.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))),
  );
  return (
    <Form
      form={form}
      label={t('begin.label', { name })}
      failureTitle={t('begin.failed')}
      actions={
        open ? (
          <ButtonLink to="/assessments/$assessmentId" params={{ assessmentId: open.id }}>
            {t('begin.goOn', { code: open.level.code })}
          </ButtonLink>
        ) : (
          <SaveButton form={form}>{t('begin.act')}</SaveButton>
        )
      }
    >
      <div className={styles.begin}>
        <Select {...field} choices={choices} placeholder={t('begin.choose')} help={t('begin.help')} />
      </div>
      {last && !open && (
        <Checkbox checked={form.values.goOn} onChange={(goOn) => form.set('goOn', goOn)} label={t('begin.from')} />
      )}
    </Form>
  );
}
