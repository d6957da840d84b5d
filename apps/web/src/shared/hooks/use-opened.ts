import { useState } from 'react';

type Opened<T> = Readonly<{ of: T; open: boolean; key: number }>;

/**
 * What a drawer or a dialog is open for. `key` is another one each time, so that its form begins afresh; what it shows
 * stays while it closes, so that the closing can be seen.
 */
export function useOpened<T>() {
  const [opened, setOpened] = useState<Opened<T> | null>(null);
  return {
    opened,
    show: (of: T): void => setOpened((before) => ({ of, open: true, key: (before?.key ?? 0) + 1 })),
    close: (): void => setOpened((before) => before && { ...before, open: false }),
  };
}
