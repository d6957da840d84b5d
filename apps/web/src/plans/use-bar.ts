import { type Grip, movedByWeeks } from '@rungs/domain/plans/plan-weeks.js';
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';

type Span = Readonly<{ startsOn: string; endsOn: string }>;
type Held = Readonly<{ grip: Grip; from: Span; x: number }>;

/** Keys come one after the other; the last of them saves, so that ten presses are one change. */
const saveAfterMs = 600;

/**
 * A bar that is dragged with the pointer or moved with the arrow keys, by whole weeks. Until it is saved it is drawn
 * where it will be. `weekWidth` tells how many pixels a week is now; Escape puts back what was not saved.
 */
export function useBar(saved: Span, weekWidth: () => number, save: (span: Span) => void) {
  const [wanted, setWanted] = useState<Span | null>(null);
  const [basedOn, setBasedOn] = useState(saved);
  const held = useRef<Held | null>(null);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const moved = useRef(false);
  useEffect(() => () => clearTimeout(waiting.current), []);
  // What was saved meanwhile, here or by somebody else, is what counts.
  if (saved.startsOn !== basedOn.startsOn || saved.endsOn !== basedOn.endsOn) {
    setBasedOn(saved);
    setWanted(null);
  }
  const span = wanted ?? saved;

  const give = (next: Span | null): void => {
    clearTimeout(waiting.current);
    if (next && (next.startsOn !== saved.startsOn || next.endsOn !== saved.endsOn)) save(next);
    else setWanted(null);
  };
  const putBack = (): void => {
    held.current = null;
    clearTimeout(waiting.current);
    setWanted(null);
  };

  const grip = (part: Grip) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>): void => {
      if (event.button !== 0) return;
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
      held.current = { grip: part, from: span, x: event.clientX };
      moved.current = false;
    },
    onPointerMove: ({ clientX }: PointerEvent<HTMLElement>): void => {
      if (!held.current) return;
      const weeks = Math.round((clientX - held.current.x) / Math.max(weekWidth(), 1));
      if (weeks !== 0) moved.current = true;
      setWanted(movedByWeeks(held.current.from, held.current.grip, weeks));
    },
    onPointerUp: (): void => {
      if (!held.current) return;
      held.current = null;
      give(wanted);
    },
    onPointerCancel: putBack,
    onKeyDown: (event: KeyboardEvent<HTMLElement>): void => {
      if (event.key === 'Escape' && wanted) {
        event.stopPropagation();
        putBack();
        return;
      }
      const weeks = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
      if (weeks === 0 || event.altKey || event.metaKey || event.ctrlKey) return;
      event.preventDefault();
      event.stopPropagation();
      const next = movedByWeeks(span, event.shiftKey ? 'end' : part, weeks);
      setWanted(next);
      clearTimeout(waiting.current);
      waiting.current = setTimeout(() => give(next), saveAfterMs);
    },
    onBlur: (): void => {
      if (wanted && !held.current) give(wanted);
    },
  });
  /** Whether the press that ends now was a drag, which opens nothing. */
  const wasDragged = (): boolean => moved.current;
  return { span, moving: wanted !== null, grip, wasDragged };
}
