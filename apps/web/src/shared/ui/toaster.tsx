import { lazy, Suspense, useState, useSyncExternalStore } from 'react';
import { loadPart } from './load-part.js';
import { toastStore } from './toast.js';

export const loadToasts = async () => (await import('./toaster-view.js')).ToasterView;
const View = lazy(async () => ({ default: await loadPart(loadToasts) }));

/** Stands once in the shell; brings the widget when there is a first thing to say. */
export function Toaster() {
  const shown = useSyncExternalStore(toastStore.subscribe, toastStore.snapshot);
  const [wanted, setWanted] = useState(false);
  if (shown.length > 0 && !wanted) setWanted(true);
  return wanted ? (
    <Suspense fallback={null}>
      <View />
    </Suspense>
  ) : null;
}
