import type { JourneyPage } from '@rungs/contracts/journeys.js';
import type { Practice } from '@rungs/domain/framework/practice.types.js';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { firstName } from './first-name.js';
import { guidanceQuery } from './guidance.js';
import { useLocalized } from './localized.js';
import { signalsOf } from './place.js';
import { PracticeRecords } from './practice-records.js';
import { SignalList } from './signal-list.js';
import styles from './practice-article.module.css';

/** What a practice asks for, three questions to begin with, what holds of it and why, and its records. */
export function PracticeArticle({ page, practice }: { page: JourneyPage; practice: Practice }) {
  const { t, i18n } = useTranslation('journey');
  const { data } = useSuspenseQuery(guidanceQuery(i18n.language));
  const { guidance, prompts } = data[practice.key];
  const own = page.wording[practice.key];
  const say = useLocalized();
  const id = useId();
  return (
    <article className={styles.article} aria-labelledby={id} data-step={practice.step}>
      <h2 id={id}>{say({ ...practice.name, ...own?.name })}</h2>
      {page.relation !== 'owner' && (
        <p className={styles.written}>{t('practice.writtenTo', { name: firstName(page.person.name) })}</p>
      )}
      <p className={styles.guidance}>{own?.guidance?.[i18n.language] ?? guidance}</p>
      <ul className={styles.prompts} aria-label={t('practice.prompts')}>
        {(own?.prompts?.[i18n.language] ?? prompts).map((prompt) => (
          <li key={prompt}>{prompt}</li>
        ))}
      </ul>
      {page.relation !== 'circle' && <SignalList signals={signalsOf(page.signals, practice)} />}
      <PracticeRecords page={page} practice={practice} />
    </article>
  );
}
