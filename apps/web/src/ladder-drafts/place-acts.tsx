import { useTranslation } from '../shared/i18n/use-translation.js';
import { Button } from '../shared/ui/button.js';
import styles from './ladder-drafts.module.css';

/** What can be done with a level or a competency as a whole; null where it stands at the end already. */
export type Acts = Readonly<{
  back: (() => void) | null;
  forth: (() => void) | null;
  remove: () => void;
  removes: string;
}>;

/** To another place, or away. Everything here is taken back by Undo. */
export function PlaceActs({
  back,
  forth,
  remove,
  removes,
  axis,
  onDone,
}: Acts & { axis: 'sideways' | 'upwards'; onDone: () => void }) {
  const { t } = useTranslation('ladder-drafts');
  const then = (act: (() => void) | null) => () => {
    onDone();
    act?.();
  };
  return (
    <div className={styles.acts}>
      <Button small icon={axis === 'sideways' ? 'left' : 'up'} disabled={!back} onClick={then(back)}>
        {t(`move.${axis}.back`)}
      </Button>
      <Button small icon={axis === 'sideways' ? 'right' : 'down'} disabled={!forth} onClick={then(forth)}>
        {t(`move.${axis}.forth`)}
      </Button>
      <Button small look="danger" icon="trash" onClick={then(remove)}>
        {removes}
      </Button>
    </div>
  );
}
