import { ladderContentSchema } from '@rungs/contracts/ladder-drafts.js';
import type { CellFacts } from '@rungs/domain/ladder/edits.js';
import { type RefObject, useEffect, useRef } from 'react';

const format = 'application/json';
const { statement, required, bar } =
  ladderContentSchema.shape.tracks.element.shape.levels.element.shape.expectations.element.shape;

/** What a cell takes from another one, or from any text: a text comes with a bar of its own only where it had none. */
function factsIn(data: DataTransfer, now: CellFacts | null): CellFacts | null {
  const text = statement.safeParse(data.getData('text/plain').trim());
  try {
    const given = JSON.parse(data.getData(format)) as Record<string, unknown>;
    const [wants, takes] = [required.safeParse(given['required']), bar.safeParse(given['bar'])];
    if (text.success && wants.success && takes.success) {
      return { statement: text.data, required: wants.data, bar: takes.data };
    }
  } catch {
    // Copied elsewhere: only its words count.
  }
  if (!text.success) return null;
  return { required: true, bar: { count: 2, kinds: 1, months: 1 }, ...now, statement: text.data };
}

/** Copy and paste of whole cells while one of the grid has the focus, and nobody writes in it. */
export function useCellClipboard(
  table: RefObject<HTMLTableElement | null>,
  cell: CellFacts | null,
  write: ((facts: CellFacts) => void) | null,
): void {
  const latest = useRef({ cell, write });
  useEffect(() => {
    latest.current = { cell, write };
  });
  useEffect(() => {
    const here = (): boolean =>
      latest.current.write !== null &&
      document.activeElement instanceof HTMLTableCellElement &&
      (table.current?.contains(document.activeElement) ?? false);
    const copy = (event: ClipboardEvent): void => {
      const { cell: facts } = latest.current;
      // Marked words are what one wants to copy.
      if (!here() || !facts || !event.clipboardData || document.getSelection()?.isCollapsed === false) return;
      event.clipboardData.setData('text/plain', facts.statement);
      event.clipboardData.setData(format, JSON.stringify({ required: facts.required, bar: facts.bar }));
      event.preventDefault();
    };
    const paste = (event: ClipboardEvent): void => {
      if (!here() || !event.clipboardData) return;
      const facts = factsIn(event.clipboardData, latest.current.cell);
      if (facts) latest.current.write?.(facts);
      event.preventDefault();
    };
    document.addEventListener('copy', copy);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('copy', copy);
      document.removeEventListener('paste', paste);
    };
  }, [table]);
}
