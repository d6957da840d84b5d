import type { FrameworkPracticeView, FrameworkSignalView } from '@rungs/contracts/framework.js';
import { useTranslation } from '../../shared/i18n/use-translation.js';
import { Checkbox } from '../../shared/ui/checkbox.js';
import { NumberField } from '../../shared/ui/number-field.js';
import { Tag } from '../../shared/ui/tag.js';
import { TextArea } from '../../shared/ui/text-area.js';
import { VisuallyHidden } from '../../shared/ui/visually-hidden.js';
import { TextField } from '../../shared/ui/text-field.js';
import type { FrameworkFields } from './framework-fields.js';
import { thresholdOf, wordsOf } from './framework-values.js';
import styles from './framework.module.css';

type Props = {
  practice: FrameworkPracticeView;
  signals: readonly FrameworkSignalView[];
  form: FrameworkFields;
  keeps: boolean;
};

/** One practice: what it is called and says, and what is counted of it. */
export function PracticeFields({ practice, signals, form, keeps }: Props) {
  const { t, i18n } = useTranslation('settings');
  const { text } = form;
  return (
    <div className={styles.practice}>
      <h3 className={styles.name}>{practice.name[i18n.language]}</h3>
      {signals.length === 0 && <p className={styles.nothing}>{t('framework.nothingCounted')}</p>}
      <ul className={styles.signals}>
        {signals.map((signal) => (
          <SignalFields key={signal.key} signal={signal} form={form} keeps={keeps} />
        ))}
      </ul>
      {keeps && (
        <details className={styles.words}>
          <summary>{t('framework.ownWords')}</summary>
          <p className={styles.nothing}>{t('framework.ownWordsHelp')}</p>
          {(['en', 'es'] as const).map((locale) => (
            <div key={locale} className={styles.language}>
              <TextField
                {...text(
                  wordsOf(practice, 'name', locale),
                  t('framework.nameIn', { language: t(`language.${locale}`) }),
                )}
                placeholder={practice.cameName[locale]}
                optional
              />
              <TextArea
                {...text(
                  wordsOf(practice, 'guidance', locale),
                  t('framework.guidanceIn', { language: t(`language.${locale}`) }),
                )}
                optional
              />
            </div>
          ))}
        </details>
      )}
    </div>
  );
}

function SignalFields({ signal, form, keeps }: Omit<Props, 'practice' | 'signals'> & { signal: FrameworkSignalView }) {
  const { t, i18n } = useTranslation('settings');
  const { came, measure, direction } = signal;
  const name = signal.name[i18n.language];
  const isYesOrNo = measure === 'yes_or_no';
  const tuned = signal.threshold !== came.threshold || signal.required !== came.required;
  const measured = t(`framework.${direction}.${measure}`, { threshold: signal.threshold });
  return (
    <li className={styles.signal}>
      <div>
        <p className={styles.signalName}>{name}</p>
        <p className={styles.nothing}>
          {isYesOrNo || !keeps ? measured : t(`framework.${direction}.asked.${measure}`)}
          {tuned && ` · ${t('framework.came', { threshold: came.threshold, required: came.required ? 'yes' : 'no' })}`}
        </p>
        {signal.private && <Tag>{t('framework.private')}</Tag>}
      </div>
      {keeps && !isYesOrNo && (
        <div className={styles.threshold}>
          <NumberField
            {...form.number(thresholdOf(signal), t('framework.threshold', { name }))}
            label={
              <>
                {t('framework.howMany')}
                <VisuallyHidden> {name}</VisuallyHidden>
              </>
            }
            min={0}
            max={100}
            digits={0}
          />
        </div>
      )}
      {keeps ? (
        <Checkbox
          checked={form.isRequired(signal)}
          onChange={(checked) => form.require(signal, checked)}
          label={t('framework.required')}
        />
      ) : (
        <span className={styles.nothing}>{t(signal.required ? 'framework.required' : 'framework.optional')}</span>
      )}
    </li>
  );
}
