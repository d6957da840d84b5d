import { Dialog as Base } from '@base-ui/react/dialog';
import { useTranslation } from '../i18n/use-translation.js';
import type { DialogProps } from './dialog.js';
import { IconButton } from './icon-button.js';
import styles from './dialog.module.css';

export function DialogView({
  open,
  onClose,
  title,
  description,
  children,
  actions,
  size = 'small',
  dismissible = true,
}: DialogProps) {
  const { t } = useTranslation('shared');
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()} disablePointerDismissal={!dismissible}>
      <Base.Portal>
        <Base.Backdrop className={styles.scrim} />
        <Base.Viewport className={styles.viewport}>
          <Base.Popup className={`${styles.popup} ${styles[size]}`}>
            <header className={styles.head}>
              <Base.Title className={styles.title}>{title}</Base.Title>
              <Base.Close render={<IconButton icon="close" label={t('close')} />} />
            </header>
            <div className={styles.body}>
              {description && <Base.Description className={styles.description}>{description}</Base.Description>}
              {children}
            </div>
            {actions && <footer className={styles.actions}>{actions}</footer>}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
