import type { FindingView } from '@rungs/contracts/preflight.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Tag } from '../shared/ui/tag.js';
import { OnlyYou } from '../shared/ui/visible-to.js';
import { FindingWay } from './finding-way.js';
import styles from './preflight.module.css';

type Props = { finding: FindingView; personId: string; own: boolean };

/** One finding: how heavy it is, the rule, and the act that closes it. */
export function FindingItem({ finding, personId, own }: Props) {
  const { t, i18n } = useTranslation('preflight');
  const { severity, title, sentence, onlyOwner } = finding;
  const blocks = severity === 'blocker';
  return (
    <li className={styles.finding}>
      <div className={styles.words}>
        <p className={styles.line}>
          <b>{title[i18n.language]}</b>
          <Tag look={blocks ? 'warn' : 'line'} icon={blocks ? 'warning' : 'info'}>
            {t(`severity.${severity}`)}
          </Tag>
          {onlyOwner && <OnlyYou />}
        </p>
        <p className={styles.sentence}>{sentence[i18n.language]}</p>
      </div>
      <div className={styles.way}>
        <FindingWay finding={finding} personId={personId} own={own} />
      </div>
    </li>
  );
}
