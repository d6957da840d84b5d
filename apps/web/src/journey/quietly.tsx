import { type ComponentType, lazy, Suspense, useEffect, useState } from 'react';
import { loadWords, type Namespace } from '../shared/i18n/words.js';
import { loadPart, whenQuiet } from '../shared/ui/load-part.js';

/** A part of another feature that comes, with its words, once the page stands, which can be read without it. */
export function quietly<P extends object>(words: Namespace, load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const Part = lazy(async () => {
    const [part] = await Promise.all([loadPart(load), loadWords(words)]);
    return { default: part };
  }) as unknown as ComponentType<P>;
  return function Quietly(props: P) {
    const [asks, setAsks] = useState(false);
    useEffect(() => whenQuiet(() => setAsks(true)), []);
    return asks ? (
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    ) : null;
  };
}
