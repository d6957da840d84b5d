import { type ComponentType, useEffect, useState } from 'react';
import { loadPart, whenQuiet } from './load-part.js';

const registered: (() => Promise<unknown>)[] = [];

/**
 * A widget whose behaviour weighs more than the page it stands on: its shape is drawn at once, with label and value,
 * and the widget takes its place when its code is there, which is asked for once somebody stirs. Where it was loaded
 * before, it is drawn at once.
 */
export function widget<P extends object>(
  load: () => Promise<ComponentType<P>>,
  Shape: ComponentType<P>,
): ComponentType<P> {
  let loaded: ComponentType<P> | undefined;
  const once = async () => (loaded ??= await loadPart(load));
  registered.push(once);
  return function Widget(props: P) {
    // Chosen once per place: to change it later would throw away what somebody has begun to type.
    const [Now, setNow] = useState<ComponentType<P> | undefined>(() => loaded);
    const [failure, setFailure] = useState<Error>();
    useEffect(() => {
      if (Now) return;
      return whenQuiet(() => {
        once().then(
          (Component) => setNow(() => Component),
          (error: unknown) => setFailure(error instanceof Error ? error : new Error(String(error))),
        );
      });
    }, [Now]);
    if (failure) throw failure;
    return Now ? <Now {...props} /> : <Shape {...props} />;
  };
}

/** Loads what is registered so far; a test that renders a page need not wait for each widget in it. */
export const loadWidgets = (): Promise<unknown> => Promise.all(registered.map((load) => load()));
