import type { QuickLogField, QuickLogSpan } from './quick-log.types.js';

/** Words that only tied a mark to the sentence and hang in the air once it is gone: "with @oskar", "el viernes". */
const ties: Partial<Record<QuickLogField, RegExp>> = {
  contributor: /(?:^|\s)(?:with|w\/|con|and|&|y|e)$/iu,
  date: /(?:^|\s)(?:on|el|since|del)$/iu,
};

/** What is left of the line without the marks, and where its pieces lie. */
export function titleOf(line: string, understood: readonly QuickLogSpan[]): { title: string; spans: QuickLogSpan[] } {
  const marks = understood.filter((span) => span.field !== 'mention');
  const pieces = piecesBetween(line, marks);
  const title = pieces.map(({ start, end }) => line.slice(start, end)).reduce(join, '');
  if (!/[\p{L}\p{N}\p{S}]/u.test(title)) return { title: line.trim(), spans: [] };
  return { title, spans: around(line, pieces, understood) };
}

type Piece = { start: number; end: number };

function piecesBetween(line: string, marks: readonly QuickLogSpan[]): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (const mark of [...marks, undefined]) {
    const piece = trimmed(line, start, mark?.start ?? line.length);
    const tie = mark && ties[mark.field]?.exec(line.slice(Math.max(piece.start, piece.end - 8), piece.end));
    if (tie) piece.end = trimmed(line, piece.start, piece.end - tie[0].length).end;
    // A comma or dash that led to the mark leads nowhere now.
    if (mark) while (piece.end > piece.start && /[\s,;–—]/u.test(line.charAt(piece.end - 1))) piece.end -= 1;
    if (piece.end > piece.start) pieces.push(piece);
    start = mark?.end ?? line.length;
  }
  return pieces;
}

function trimmed(line: string, start: number, end: number): Piece {
  const text = line.slice(start, end);
  const lead = text.length - text.trimStart().length;
  return { start: start + lead, end: start + Math.max(lead, text.trimEnd().length) };
}

function join(title: string, piece: string): string {
  if (title === '' || /^[,.;:!?)\]}…]/u.test(piece) || /[([{¿¡]$/u.test(title)) return title + piece;
  return `${title} ${piece}`;
}

/** An unresolved mention lies inside the title; spans never overlap, so the title's are cut around it. */
function around(line: string, pieces: readonly Piece[], understood: readonly QuickLogSpan[]): QuickLogSpan[] {
  const mentions = understood.filter((span) => span.field === 'mention');
  const spans: QuickLogSpan[] = [];
  let next = 0;
  for (const piece of pieces) {
    let start = piece.start;
    for (; (mentions[next]?.start ?? Infinity) < piece.end; next += 1) {
      const mention = mentions[next];
      if (!mention) break;
      spans.push({ ...trimmed(line, start, mention.start), field: 'title' });
      start = mention.end;
    }
    spans.push({ ...trimmed(line, start, piece.end), field: 'title' });
  }
  return spans.filter((span) => span.end > span.start);
}
