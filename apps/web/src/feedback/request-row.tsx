import type { FeedbackRequestView } from '@rungs/contracts/feedback.js';
import type { ReactNode } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Avatar } from '../shared/ui/avatar.js';
import { ExactDate, RelativeDate } from '../shared/ui/relative-date.js';
import { Tag } from '../shared/ui/tag.js';
import { AboutWhat } from './about-what.js';
import styles from './feedback.module.css';

/** A request as its other side sees it: who, what, until when, what became of it. */
export function RequestRow({
  request,
  mine,
  children,
}: {
  request: FeedbackRequestView;
  mine: boolean;
  children: ReactNode;
}) {
  const { t } = useTranslation('feedback');
  const { question, about, state, expiresOn, declineReason, createdAt, askedEmail, competencyKeys, record } = request;
  const { name } = mine ? request.asked : request.asker;
  return (
    <li className={styles.row}>
      <Avatar name={name} />
      <div className={styles.body}>
        <p className={styles.facts}>
          <b className={styles.name}>{name}</b>
          {askedEmail !== null && <span>{t('byMail', { email: askedEmail })}</span>}
          <RelativeDate on={createdAt} />
          {state === 'pending' ? (
            <Tag icon="clock">
              {t('until')} <ExactDate on={expiresOn} />
            </Tag>
          ) : (
            <Tag look={state === 'given' ? 'good' : 'line'} icon={state === 'given' ? 'done' : 'close'}>
              {t(`state.${state}`)}
            </Tag>
          )}
        </p>
        <p className={styles.question}>{question}</p>
        {about && <p className={styles.about}>{about}</p>}
        <AboutWhat competencyKeys={competencyKeys} record={record} mine={mine} />
        {declineReason && <p className={styles.about}>{t('reason', { reason: declineReason })}</p>}
      </div>
      <div className={styles.end}>{children}</div>
    </li>
  );
}
