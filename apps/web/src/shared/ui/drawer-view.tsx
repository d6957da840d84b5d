import { Drawer as Base } from '@base-ui/react/drawer';
import { useTranslation } from '../i18n/use-translation.js';
import { useMedia } from '../hooks/use-media.js';
import type { DrawerProps } from './drawer.js';
import { IconButton } from './icon-button.js';
import styles from './drawer.module.css';

export function DrawerView({ open, onClose, title, children, actions, dismissible = true }: DrawerProps) {
  const { t } = useTranslation('shared');
  const phone = useMedia('(max-width: 719px)');
  return (
    <Base.Root
      open={open}
      onOpenChange={(next) => !next && onClose()}
      swipeDirection={phone ? 'down' : 'right'}
      disablePointerDismissal={!dismissible}
    >
      <Base.Portal>
        <Base.Backdrop className={styles.scrim} />
        <Base.Viewport className={styles.viewport}>
          <Base.Popup className={styles.popup}>
            <header className={styles.head}>
              <Base.Title className={styles.title}>{title}</Base.Title>
              <Base.Close render={<IconButton icon="close" label={t('close')} />} />
            </header>
            <Base.Content className={styles.body}>{children}</Base.Content>
            {actions && <footer className={styles.actions}>{actions}</footer>}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
