import { type ComponentType, lazy, Suspense, useState } from 'react';
import { loadPart } from './load-part.js';

const registered: (() => Promise<unknown>)[] = [];

/**
 * A widget whose behaviour weighs more than the page it stands on: its shape is drawn at once, with label and value,
 * and the widget takes its place when its code is there. Where it was loaded before, it is drawn at once.
 */
export function widget<P extends object>(
  load: () => Promise<ComponentType<P>>,
  Shape: ComponentType<P>,
): ComponentType<P> {
  let loaded: ComponentType<P> | undefined;
  const once = async () => (loaded ??= await loadPart(load));
  const Late = lazy(async () => ({ default: await once() }));
  registered.push(once);
  return function Widget(props: P) {
    // Chosen once per place: to change it later would throw away what somebody has begun to type.
    const [Now] = useState<ComponentType<P>>(() => loaded ?? Late);
    return (
      <Suspense fallback={<Shape {...props} />}>
        <Now {...props} />
      </Suspense>
    );
  };
}

/** Loads what is registered so far; a test that renders a page need not wait for each widget in it. */
export const loadWidgets = (): Promise<unknown> => Promise.all(registered.map((load) => load()));
