import { Menu as Base } from '@base-ui/react/menu';
import { Icon } from './icon.js';
import type { MenuListProps } from './menu.js';
import styles from './menu.module.css';

export function MenuView({ open, onClose, anchor, items, label }: MenuListProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Positioner anchor={anchor} sideOffset={4} align="end" className={styles.positioner}>
          <Base.Popup className={styles.popup} finalFocus={anchor} aria-label={label}>
            {items.map((item) => (
              <Base.Item
                key={item.id}
                className={styles.item}
                disabled={item.disabled ?? false}
                data-danger={item.danger || undefined}
                onClick={item.run}
              >
                {item.icon && <Icon name={item.icon} />}
                <span>{item.label}</span>
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
