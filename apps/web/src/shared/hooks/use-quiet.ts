import { useEffect, useState } from 'react';
import { whenQuiet } from '../ui/load-part.js';

/** Whether the page stands and somebody has stirred: the time for what it can be read without. */
export function useQuiet(): boolean {
  const [quiet, setQuiet] = useState(false);
  useEffect(() => whenQuiet(() => setQuiet(true)), []);
  return quiet;
}
