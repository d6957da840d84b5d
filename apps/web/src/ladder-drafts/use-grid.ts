import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { moveFrom, type Place, within } from './places.js';

type Grid = Readonly<{
  table: RefObject<HTMLTableElement | null>;
  /** The one cell that the Tab key reaches. */
  active: Place;
  /** The cell that is being written in. */
  writing: (Place & { begun: string }) | null;
  go: (place: Place) => void;
  write: (place: Place, begun?: string) => void;
  stop: () => void;
  move: (event: KeyboardEvent) => boolean;
}>;

/** One stop of the Tab key, arrows inside, and at most one cell that is written in: the grid of the ARIA practices. */
export function useGrid(last: Place): Grid {
  const table = useRef<HTMLTableElement>(null);
  const [wished, setActive] = useState<Place>({ row: 1, column: 1 });
  const [writing, setWriting] = useState<Grid['writing']>(null);
  const [focused, setFocused] = useState(0);
  const active = within(wished, last);
  const at = `${active.row}:${active.column}`;
  useEffect(() => {
    if (focused > 0) table.current?.querySelector<HTMLElement>(`[data-at="${at}"]`)?.focus();
  }, [focused, at]);
  const go = (place: Place): void => {
    setActive(within(place, last));
    setFocused((times) => times + 1);
  };
  return {
    table,
    active,
    writing,
    go,
    write: (place, begun = '') => {
      setActive(place);
      setWriting({ ...place, begun });
    },
    stop: () => setWriting(null),
    move: (event) => {
      const next = moveFrom(active, event.key, event.ctrlKey || event.metaKey, last);
      if (!next) return false;
      event.preventDefault();
      go(next);
      return true;
    },
  };
}
