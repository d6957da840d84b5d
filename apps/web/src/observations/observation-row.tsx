import type { ObservationView } from '@rungs/contracts/observations.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Menu, type MenuItem } from '../shared/ui/menu.js';
import { Prose } from '../shared/ui/prose.js';
import { ExactDate } from '../shared/ui/relative-date.js';
import { Tag } from '../shared/ui/tag.js';
import styles from './observations.module.css';

/** One thing noticed, of which kind and when, and the patterns that came of it. */
export function ObservationRow({ observation, acts }: { observation: ObservationView; acts: readonly MenuItem[] }) {
  const { t, i18n } = useTranslation('observations');
  const { kind, text, observedOn, patterns } = observation;
  const titles = new Intl.ListFormat(i18n.language).format(patterns.map(({ title }) => title));
  return (
    <li className={styles.observation}>
      <div className={styles.said}>
        <Prose text={text} />
        <p className={styles.facts}>
          <Tag look="line">{t(`kind.${kind}`)}</Tag>
          <ExactDate on={observedOn} />
          {titles && <span>{t('inPatterns', { titles })}</span>}
        </p>
      </div>
      <Menu label={t('acts')} items={acts} />
    </li>
  );
}
