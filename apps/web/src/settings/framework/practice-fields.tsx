import type { FrameworkPracticeView, FrameworkSignalView } from '@rungs/contracts/framework.js';
import type { Language } from '@rungs/domain/framework/steps.js';
import { promptLimits } from '@rungs/domain/framework/tuning-problems.js';
import { useTranslation } from '../../shared/i18n/use-translation.js';
import type { FrameworkFields } from './framework-fields.js';
import { linesOf, wordsOf } from './framework-values.js';
import { SignalFields } from './signal-fields.js';
import { WordsFields } from './words-fields.js';
import styles from './framework.module.css';

type Props = {
  practice: FrameworkPracticeView;
  signals: readonly FrameworkSignalView[];
  form: FrameworkFields;
  keeps: boolean;
};

const guidanceLimit = 2_000;

/** One practice: what it is called, says and asks, and what is counted of it. */
export function PracticeFields({ practice, signals, form, keeps }: Props) {
  const { t, i18n } = useTranslation('settings');
  const { key, came } = practice;
  const name = practice.name[i18n.language];
  const { most, longest } = promptLimits;
  return (
    <div className={styles.practice}>
      <h3 className={styles.name}>{name}</h3>
      {signals.length === 0 && <p className={styles.nothing}>{t('framework.nothingCounted')}</p>}
      <ul className={styles.signals}>
        {signals.map((signal) => (
          <SignalFields key={signal.key} signal={signal} form={form} keeps={keeps} />
        ))}
      </ul>
      {keeps && (
        <WordsFields
          of={name}
          form={form}
          fields={[
            {
              nameIn: (language) => wordsOf(key, 'name', language),
              label: (language) => t('framework.nameIn', { language }),
              came: came.name,
            },
            {
              nameIn: (language) => wordsOf(key, 'guidance', language),
              label: (language) => t('framework.guidanceIn', { language }),
              came: came.guidance,
              limit: guidanceLimit,
            },
            {
              nameIn: (language) => wordsOf(key, 'prompts', language),
              label: (language) => t('framework.promptsIn', { language }),
              came: { en: linesOf(came.prompts.en), es: linesOf(came.prompts.es) },
              limit: most * longest,
              help: t('framework.promptsHelp', { most }),
            },
            ...signals.map((signal) => ({
              nameIn: (language: Language) => wordsOf(signal.key, 'name', language),
              label: (language: Language) => t('framework.signalIn', { name: signal.name[i18n.language], language }),
              came: signal.came.name,
            })),
          ]}
        />
      )}
    </div>
  );
}
