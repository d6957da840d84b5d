import { type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react';
import { loadPart } from './load-part.js';

/**
 * A part that opens later loads later: the component is fetched when `open` first becomes true and stays mounted
 * afterwards, so that its closing can be seen. Overlays bring 40 kB that no first screen needs.
 */
export function late<P extends { open: boolean }>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const Component = lazy(async () => ({ default: await loadPart(load) }));
  return function Late(props: P): ReactNode {
    const [wanted, setWanted] = useState(props.open);
    if (props.open && !wanted) setWanted(true);
    return wanted ? (
      <Suspense fallback={null}>
        <Component {...props} />
      </Suspense>
    ) : null;
  };
}
