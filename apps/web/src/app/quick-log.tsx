import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { useTranslation } from '../shared/i18n/use-translation.js';
import { askForQuickLog, onQuickLogAsked } from '../shared/quick-log.js';
import { useShortcut } from '../shared/shortcuts.js';
import { Dialog, loadDialog } from '../shared/ui/dialog.js';
import { loadPart, loadWhenQuiet } from '../shared/ui/load-part.js';
import { loadToasts } from '../shared/ui/toaster.js';
import { loadBanner } from './offline-banner.js';
import { slots } from './slots.js';

const { quickLog } = slots;
const QuickLog = quickLog && lazy(async () => ({ default: await loadPart(quickLog) }));

/** A line can be written, kept and confirmed while nobody can be reached, so its code is fetched before that. */
const neededOffline = quickLog ? [quickLog, loadDialog, loadToasts, loadBanner] : [];

/**
 * L from anywhere. Where the page has its own line (`data-quick-log` on its input), that takes the focus; elsewhere the
 * same line opens above the page.
 */
export function useQuickLog() {
  const { t } = useTranslation('app');
  const [open, setOpen] = useState(false);
  const [beginning, setBeginning] = useState('');
  const close = () => setOpen(false);
  const start = useCallback((words: string): void => {
    const inPage = document.querySelector<HTMLElement>('[data-quick-log]');
    setBeginning(words);
    if (inPage) inPage.focus();
    else setOpen(true);
  }, []);
  useEffect(() => onQuickLogAsked(start), [start]);
  useEffect(() => loadWhenQuiet(neededOffline), []);
  useShortcut(QuickLog ? 'l' : null, askForQuickLog);
  return {
    open: QuickLog ? askForQuickLog : null,
    dialog: QuickLog && (
      <Dialog open={open} onClose={close} size="wide" dismissible={false} title={t('log.title')}>
        <Suspense fallback={null}>
          <QuickLog onDone={close} beginning={beginning} />
        </Suspense>
      </Dialog>
    ),
  };
}
