import type { LadderDifference } from '@rungs/contracts/ladder-drafts.js';
import { TextVersions } from '../shared/forms/text-versions.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import { useState } from 'react';
import styles from './change-list.module.css';

type Change = LadderDifference['items'][number];
const atFirst = 12;

/** What differs between two versions of a ladder, a sentence each; longer texts stand whole below, on demand. */
export function ChangeList({ changes, label }: { changes: readonly Change[]; label: string }) {
  const { t } = useTranslation('ladder');
  const [all, setAll] = useState(false);
  const say = useChangeWords();
  const shown = all ? changes : changes.slice(0, atFirst);
  return (
    <>
      <ul className={styles.list} aria-label={label}>
        {shown.map((change) => (
          <li key={`${change.thing} ${change.name} ${change.field ?? change.kind}`}>
            {say(change)}
            {isLong(change) && (
              <details>
                <summary>{t('difference.read')}</summary>
                <TextVersions from={change.from ?? ''} to={change.to ?? ''} />
              </details>
            )}
          </li>
        ))}
      </ul>
      {changes.length > shown.length && (
        <Button look="quiet" small onClick={() => setAll(true)}>
          {t('difference.all', { count: changes.length })}
        </Button>
      )}
    </>
  );
}

const isLong = ({ field }: Change): boolean => field === 'statement' || field === 'scope';

function useChangeWords(): (change: Change) => string {
  const { t } = useTranslation('ladder');
  return ({ kind, thing, name, field, from = '', to = '' }) => {
    if (kind !== 'changed') return t(`difference.${kind}`, { thing, name });
    switch (field) {
      case 'statement':
      case 'scope':
        return t(`difference.${field}`, { name });
      case 'required':
        return t(to === 'true' ? 'difference.nowRequired' : 'difference.nowOptional', { name });
      case 'theme':
        return t('difference.theme', { name, from: t(`theme.${themeOf(from)}`), to: t(`theme.${themeOf(to)}`) });
      case 'typicalMonths':
        return t('difference.typicalMonths', { name, to: to === '' ? -1 : Number(to) });
      case 'bar': {
        const [count = 0, kinds = 0, months = 0] = to.split(' / ').map(Number);
        return t('difference.bar', { name, count, kinds, months });
      }
      case 'title':
        return t('difference.title', { name, to });
      case undefined:
      default:
        return t('difference.name', { thing, name, to });
    }
  };
}

const themes = ['impact', 'behaviour', 'management', 'functional'] as const;
const themeOf = (said: string): (typeof themes)[number] => themes.find((theme) => theme === said) ?? 'functional';
