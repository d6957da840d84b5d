import { Toast } from '@base-ui/react/toast';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from '../i18n/use-translation.js';
import { useShortcut } from '../shortcuts.js';
import { Button } from './button.js';
import { Icon } from './icon.js';
import { type ShownToast, toastStore } from './toast.js';
import styles from './toaster.module.css';

type Data = { shown: ShownToast };

export function ToasterView() {
  return (
    <Toast.Provider timeout={0} limit={3}>
      <Handover />
      <Toast.Portal>
        <Toast.Viewport className={styles.viewport}>
          <List />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

/** Carries what was asked for anywhere into the widget that shows it. */
function Handover() {
  const { add, close } = Toast.useToastManager<Data>();
  const shown = useSyncExternalStore(toastStore.subscribe, toastStore.snapshot);
  const given = useRef(new Set<number>());
  useEffect(() => {
    for (const toast of shown) {
      if (given.current.has(toast.id)) continue;
      given.current.add(toast.id);
      add({
        id: String(toast.id),
        title: toast.words,
        priority: toast.look === 'problem' ? 'high' : 'low',
        data: { shown: toast },
        onClose: () => toastStore.expire(toast.id),
      });
    }
    for (const id of given.current) {
      if (shown.some((toast) => toast.id === id)) continue;
      given.current.delete(id);
      close(String(id));
    }
  }, [shown, add, close]);
  return null;
}

function List() {
  const { toasts } = Toast.useToastManager<Data>();
  // U takes back what was said last, as Undo does everywhere.
  const last = Math.max(...toasts.map(({ data }) => (data?.shown.action ? data.shown.id : 0)));
  return toasts.map((toast) => (
    <Toast.Root key={toast.id} toast={toast} className={styles.toast} swipeDirection={['down', 'right']}>
      <Toast.Content className={styles.content}>
        <Icon name={toast.data?.shown.look === 'problem' ? 'problem' : 'check'} />
        <Toast.Title className={styles.words} render={<p />} />
        {toast.data && <Countdown shown={toast.data.shown} hearsKey={toast.data.shown.id === last} />}
      </Toast.Content>
    </Toast.Root>
  ));
}

const usualSeconds = 6;

/** Counts down, and waits while somebody is at it: with a pointer, a finger or the keyboard. */
function Countdown({ shown, hearsKey }: { shown: ShownToast; hearsKey: boolean }) {
  const { t } = useTranslation('shared');
  const [left, setLeft] = useState(shown.seconds ?? usualSeconds);
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const tick = setInterval(() => {
      const toast = place.current?.closest('[role$="dialog"]');
      if (!toast?.matches(':hover, :focus-within')) setLeft((seconds) => seconds - 1);
    }, 1000);
    return () => clearInterval(tick);
  }, []);
  useEffect(() => {
    if (left <= 0) toastStore.expire(shown.id);
  }, [left, shown.id]);
  const act = () => toastStore.act(shown.id);
  useShortcut(hearsKey ? 'u' : null, act);
  return (
    <span ref={place} className={styles.end}>
      {shown.action && (
        <>
          <span className={styles.seconds} aria-hidden="true">
            {t('toast.seconds', { left })}
          </span>
          <Button onClick={act} {...(hearsKey && { shortcut: 'U', 'aria-keyshortcuts': 'u' })}>
            {shown.action.label}
          </Button>
        </>
      )}
    </span>
  );
}
