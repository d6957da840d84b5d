import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { TipProps } from './tooltip.js';
import styles from './tooltip.module.css';

export function TooltipView({ open, onClose, anchor, children, id }: TipProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Positioner anchor={anchor} sideOffset={6} className={styles.positioner}>
          <Base.Popup className={styles.tip} id={id}>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
