import type { FeedbackLinkView } from '@rungs/contracts/feedback.js';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Door } from '../sign-in/index.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { isNotFound } from '../shared/problem-error.js';
import type { Prefetch } from '../shared/page-module.js';
import { ErrorPanel } from '../shared/ui/error-panel.js';
import { feedbackLinkQuery } from './feedback-link.queries.js';
import { LinkAnswer } from './link-answer.js';

type Params = { token: string };
type Done = 'answered' | 'declined';

/** Not awaited: a link that is over is said on this page, not instead of it. */
export const prefetch: Prefetch<Params> = ({ client, params }) =>
  void client.prefetchQuery(feedbackLinkQuery(params.token));

/** For somebody who has no account: who asks, what, and a place to answer or to say no. */
export default function FeedbackLinkPage({ params: { token } }: { params: Params }) {
  const { t } = useTranslation('feedback');
  const [done, setDone] = useState<Done | null>(null);
  const { data: link, error } = useQuery({ ...feedbackLinkQuery(token), enabled: done === null });
  const title = t('link.title');
  if (done && link) {
    return (
      <Door title={title} sentence={t(`link.done.${done}`, { name: link.askerName })}>
        <p>{t('link.doneWhy')}</p>
      </Door>
    );
  }
  if (isNotFound(error)) {
    return (
      <Door title={title} sentence={t('link.over')}>
        <p>{t('link.overWhy')}</p>
      </Door>
    );
  }
  if (!link) {
    return (
      <Door title={title} sentence={title}>
        {error && <ErrorPanel error={error} />}
      </Door>
    );
  }
  return <Question token={token} link={link} onDone={setDone} />;
}

function Question({ token, link, onDone }: { token: string; link: FeedbackLinkView; onDone: (done: Done) => void }) {
  const { t } = useTranslation('feedback');
  const { askerName, name } = link;
  return (
    <Door
      title={t('link.title')}
      sentence={t('link.sentence', { name: askerName })}
      under={t('link.under', { me: name, name: askerName })}
    >
      <LinkAnswer token={token} link={link} onDone={onDone} />
    </Door>
  );
}
