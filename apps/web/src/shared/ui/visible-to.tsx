import type { Audience, PersonRef } from '@rungs/contracts/records.js';
import { useTranslation } from '../i18n/use-translation.js';
import { Icon } from './icon.js';
import styles from './visible-to.module.css';

const namedAtMost = 3;

/**
 * Who sees a thing, in words beside it. `visibleTo` comes from the record, the owner first; `viewer` is the person
 * reading, who is called "you".
 */
export function VisibleTo({
  audience,
  visibleTo,
  viewer,
}: {
  audience: Audience;
  visibleTo: readonly PersonRef[];
  viewer: string | undefined;
}) {
  const { t, i18n } = useTranslation('shared');
  const alone = visibleTo.length <= 1;
  const names = visibleTo.map(({ personId, name }) => (personId === viewer ? t('visible.you') : name));
  const youFirst = names.toSorted((a, b) => Number(b === t('visible.you')) - Number(a === t('visible.you')));
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  const others = youFirst.length - namedAtMost;
  // A sentence begins with a capital, in whatever language.
  const sentence = (words: string): string => words.charAt(0).toLocaleUpperCase(i18n.language) + words.slice(1);
  const said = alone
    ? t(visibleTo[0]?.personId === viewer ? 'visible.onlyYou' : 'visible.only', { name: names[0] ?? '' })
    : list.format(others > 0 ? [...youFirst.slice(0, namedAtMost), t('visible.others', { count: others })] : youFirst);
  return (
    <span className={styles.visible} title={t(`audience.help.${audience}`)}>
      <Icon name={alone ? 'lock' : 'eye'} size={14} />
      <span>
        <span className={styles.spoken}>{t('visible.label')} </span>
        {sentence(said)}
      </span>
    </span>
  );
}

/** For what nobody else will ever see, whatever anybody sets. */
export function OnlyYou({ forever = false }: { forever?: boolean }) {
  const { t } = useTranslation('shared');
  return (
    <span className={styles.visible}>
      <Icon name="lock" size={14} />
      {t(forever ? 'visible.neverAnybody' : 'visible.onlyYou')}
    </span>
  );
}
