import type { GoalPartView } from '@rungs/contracts/goals.js';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { useActOnPart } from '../goals/index.js';
import { Button } from '../shared/ui/button.js';
import { Menu } from '../shared/ui/menu.js';
import { RelativeDate } from '../shared/ui/relative-date.js';
import { Row } from '../shared/ui/section.js';
import { toast } from '../shared/ui/toast.js';
import styles from './today.module.css';

/** A part of somebody's goal that was handed to me: done with one press, or handed back. */
export function HandedPartRow({ part }: { part: GoalPartView }) {
  const { t } = useTranslation('today');
  const act = useActOnPart();
  const { title, owner, dueOn } = part;
  const turn = (name: 'finish' | 'hand_back'): void =>
    act.mutate(
      { part, act: name },
      { onSuccess: () => void toast({ words: t(`part.${name}`, { title, name: owner.name }) }) },
    );
  return (
    <Row
      lead={dueOn && <RelativeDate on={dueOn} />}
      sub={t('part.of', { name: owner.name })}
      end={
        <span className={styles.acts}>
          <Button small busy={act.isPending} onClick={() => turn('finish')}>
            {t('part.done')}
          </Button>
          <Menu
            label={t('part.acts', { title })}
            items={[{ id: 'hand_back', label: t('part.handBack'), icon: 'undo', run: () => turn('hand_back') }]}
          />
        </span>
      }
    >
      {title}
    </Row>
  );
}
