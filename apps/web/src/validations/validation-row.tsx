import type { ValidationView } from '@rungs/contracts/validations.js';
import type { ReactNode } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { describeError } from '../shared/errors.js';
import { Button } from '../shared/ui/button.js';
import { RelativeDate } from '../shared/ui/relative-date.js';
import { Row } from '../shared/ui/section.js';
import { Tag } from '../shared/ui/tag.js';
import { toast } from '../shared/ui/toast.js';
import { useWithdraw } from './validations.queries.js';
import styles from './validations.module.css';

type Props = { request: ValidationView; mine: boolean; titled?: boolean; onAnswer?: (request: ValidationView) => void };

/** A question from either side: between whom, about what, and what was said. */
export function ValidationRow({ request, mine, titled = true, onAnswer }: Props) {
  const { t } = useTranslation('validations');
  const { asker, asked, askedAs, opportunity, abilities, comment, question } = request;
  const who = mine ? t(`askedAs.${askedAs}`, { name: asked.name }) : asker.name;
  const end: ReactNode = abilities.includes('answer') ? (
    <Button small look="primary" onClick={() => onAnswer?.(request)}>
      {t('answer')}
    </Button>
  ) : abilities.includes('withdraw') ? (
    <Withdraw request={request} />
  ) : undefined;
  return (
    <Row lead={<RelativeDate on={request.answeredAt ?? request.createdAt} />} end={end}>
      <div className={styles.facts}>
        <b>{who}</b>
        <Standing request={request} />
      </div>
      {titled && <div>{opportunity.title}</div>}
      {question && !comment && <p className={styles.words}>{question}</p>}
      {comment && <p className={styles.words}>{comment}</p>}
    </Row>
  );
}

function Standing({ request: { state, answer } }: { request: ValidationView }) {
  const { t } = useTranslation('validations');
  if (answer === 'worthwhile')
    return (
      <Tag look="good" icon="done">
        {t('is.worthwhile')}
      </Tag>
    );
  if (answer) return <Tag icon={answer === 'redirect' ? 'right' : 'clock'}>{t(`is.${answer}`)}</Tag>;
  return <Tag look="line">{t(state === 'withdrawn' ? 'withdrawn' : 'waiting')}</Tag>;
}

function Withdraw({ request: { id, version, asked } }: { request: ValidationView }) {
  const { t } = useTranslation('validations');
  const shared = useTranslation('shared').t;
  const withdraw = useWithdraw();
  return (
    <Button
      small
      busy={withdraw.isPending}
      aria-label={t('withdrawFrom', { name: asked.name })}
      onClick={() =>
        withdraw.mutate(
          { id, version },
          {
            onSuccess: () => void toast({ words: t('isWithdrawn', { name: asked.name }) }),
            onError: (error) => void toast({ words: describeError(error, shared).headline, look: 'problem' }),
          },
        )
      }
    >
      {t('withdraw')}
    </Button>
  );
}
