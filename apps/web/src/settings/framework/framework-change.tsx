import type { FrameworkChangeView, FrameworkView } from '@rungs/contracts/framework.js';
import { TextVersions } from '../../shared/forms/text-versions.js';
import { useTranslation } from '../../shared/i18n/use-translation.js';
import { linesOf } from './framework-values.js';
import styles from './framework.module.css';

type Props = { change: FrameworkChangeView; framework: FrameworkView };

/** One thing that was changed, in words; longer texts stand whole below it, what differs marked. */
export function FrameworkChange({ change, framework }: Props) {
  const { t } = useTranslation('settings');
  const say = useChangeWords(framework);
  const { what, language, from, to } = change;
  return (
    <li>
      {say(change)}
      {(what === 'guidance' || what === 'prompts') && (
        <details className={styles.words}>
          <summary>{t('framework.change.read')}</summary>
          <TextVersions from={textOf(from)} to={textOf(to)} language={language ?? undefined} />
        </details>
      )}
    </li>
  );
}

const textOf = (said: FrameworkChangeView['from' | 'to']): string =>
  Array.isArray(said) ? linesOf(said) : String(said ?? '');

function useChangeWords({ signals, practices }: FrameworkView): (change: FrameworkChangeView) => string {
  const { t, i18n } = useTranslation('settings');
  return ({ what, signal, step, practice, move, language, from, to }) => {
    const named = signals.find(({ key }) => key === signal) ?? practices.find(({ key }) => key === practice);
    const name = named?.name[i18n.language] ?? signal ?? practice ?? '';
    switch (what) {
      case 'confirmation':
        return t(to === true ? 'framework.change.confirmedNow' : 'framework.change.freeNow', {
          move: move ?? 'advance',
        });
      case 'threshold':
        return t('framework.change.threshold', { name, from: Number(from), to: Number(to) });
      case 'required':
        return t(to === true ? 'framework.change.nowRequired' : 'framework.change.nowOptional', { name });
      case 'step_name':
        return t('framework.change.step_name', { step, language, from: textOf(from), to: textOf(to) });
      case 'signal_name':
      case 'practice_name':
        return t('framework.change.name', { language, from: textOf(from), to: textOf(to) });
      case 'guidance':
      case 'prompts':
        return t(`framework.change.${what}`, { name, language });
    }
  };
}
