import type { EncounterView, KeyPlayerView } from '@rungs/contracts/key-players.js';
import { useId, useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { Avatar } from '../shared/ui/avatar.js';
import { Button } from '../shared/ui/button.js';
import { Icon } from '../shared/ui/icon.js';
import { Menu, type MenuItem } from '../shared/ui/menu.js';
import { RelativeDate } from '../shared/ui/relative-date.js';
import { Tag } from '../shared/ui/tag.js';
import { Encounters } from './encounters.js';
import { Habits } from './habits.js';
import styles from './key-player-row.module.css';

type Props = {
  keyPlayer: KeyPlayerView;
  acts: readonly MenuItem[];
  onMeet: () => void;
  onEditEncounter: (encounter: EncounterView) => void;
};

/** Somebody to learn from; opens to why, what to mirror, and every encounter. */
export function KeyPlayerRow({ keyPlayer, acts, onMeet, onEditEncounter }: Props) {
  const { t } = useTranslation('key-players');
  const [open, setOpen] = useState(false);
  const detailsId = useId();
  const { who, relation, why, abilities } = keyPlayer;
  return (
    <li className={styles.row}>
      <Avatar name={who.name} />
      <div className={styles.body}>
        <h3 className={styles.name}>
          <button
            type="button"
            className={styles.open}
            aria-expanded={open}
            aria-controls={detailsId}
            onClick={() => setOpen(!open)}
          >
            {who.name}
            <Icon name={open ? 'up' : 'down'} size={12} />
          </button>
        </h3>
        <p className={styles.facts}>
          {who.role && <span>{who.role}</span>}
          {relation !== 'other' && <span>{t(`relation.${relation}`)}</span>}
          <Met keyPlayer={keyPlayer} />
        </p>
        <Habits keyPlayer={keyPlayer} />
      </div>
      <div className={styles.end}>
        {abilities.includes('meet') && (
          <Button small onClick={onMeet}>
            {t('encounter.create')}
          </Button>
        )}
        <Menu label={t('acts', { name: who.name })} items={acts} />
      </div>
      <div id={detailsId} className={styles.details} hidden={!open}>
        {open && (
          <>
            {why && <p className={styles.why}>{why}</p>}
            <Encounters keyPlayer={keyPlayer} onEdit={onEditEncounter} />
          </>
        )}
      </div>
    </li>
  );
}

function Met({ keyPlayer: { encounterCount, lastMetOn } }: { keyPlayer: KeyPlayerView }) {
  const { t } = useTranslation('key-players');
  if (!lastMetOn)
    return (
      <Tag look="line" icon="open">
        {t('notMet')}
      </Tag>
    );
  return (
    <span>
      {t('met', { count: encounterCount })} <RelativeDate on={lastMetOn} />
    </span>
  );
}
