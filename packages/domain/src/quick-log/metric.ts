import { inOneUnit, quantityOf, unitNamed, type Quantity } from './numbers.js';
import type { Found } from './quick-log.types.js';
import type { Word } from './words.js';

export type Metric = Readonly<{ before: number; after: number; unit: string | null }>;

const arrow = /(?:→|➔|➜|⟶|⇒|->|=>|−>)/u;
const from = new Set(['from', 'de', 'desde']);
const to = new Set(['to', 'a', 'hasta']);

/** `14→6 min`, `14 min -> 6 min`, `from 14 to 6 min`, `de 14 a 6 min`, beginning at the word `at`. */
export function metricAt(words: readonly Word[], at: number, locale: string): Found<Metric> | null {
  const first = words[at];
  if (!first) return null;
  const reader = new Reader(words, at, locale);
  return from.has(first.lower) ? reader.spoken() : reader.drawn();
}

/** Reads forward over at most seven words, so that looking from every word stays linear. */
class Reader {
  private next: number;
  private end = 0;

  constructor(
    private readonly words: readonly Word[],
    private readonly at: number,
    private readonly locale: string,
  ) {
    this.next = at;
  }

  spoken(): Found<Metric> | null {
    this.next += 1;
    const before = this.quantity();
    if (!before || !to.has(this.words[this.next]?.lower ?? '')) return null;
    this.next += 1;
    const after = this.quantity();
    return after && this.found(before, after);
  }

  drawn(): Found<Metric> | null {
    const core = this.words[this.at]?.core ?? '';
    const inner = arrow.exec(core);
    if (!inner) return this.drawnApart();
    const [left, right] = [core.slice(0, inner.index), core.slice(inner.index + inner[0].length)];
    const before = quantityOf(left, this.locale);
    if (!before) return null;
    if (right === '') {
      this.next += 1;
      const after = this.quantity();
      return after && this.found(before, after);
    }
    const after = this.quantity(right);
    return after && this.found(before, after);
  }

  /** `14 → 6 min`, `14 min →6 min`: the arrow opens a later word. */
  private drawnApart(): Found<Metric> | null {
    const before = this.quantity();
    const core = this.words[this.next]?.core ?? '';
    const match = arrow.exec(core);
    if (!before || match?.index !== 0) return null;
    const rest = core.slice(match[0].length);
    if (rest === '') this.next += 1;
    const after = this.quantity(rest === '' ? undefined : rest);
    return after && this.found(before, after);
  }

  /** The quantity that begins at the next word (or at `text`, a part of it), with a unit written apart. */
  private quantity(text = this.words[this.next]?.core ?? ''): Quantity | null {
    const word = this.words[this.next];
    const quantity = quantityOf(text, this.locale);
    if (!word || !quantity) return null;
    this.next += 1;
    this.end = word.end;
    if (quantity.unit !== null && !/^[$€£¥]$/u.test(quantity.unit)) return quantity;
    const apart = this.words[this.next];
    const unit = apart && apart.start - word.end === 1 ? unitNamed(apart.core) : null;
    // "x" and "B" alone are words of a sentence far more often than units.
    if (!apart || unit === null || ['x', 'B', 'd', 'w'].includes(apart.core)) return quantity;
    if (quantity.unit !== null && !['k', 'M'].includes(unit)) return quantity;
    this.next += 1;
    this.end = apart.end;
    return { value: quantity.value, unit: (quantity.unit ?? '') + unit };
  }

  private found(before: Quantity, after: Quantity): Found<Metric> | null {
    const value = inOneUnit(before, after);
    const start = this.words[this.at]?.start ?? 0;
    return value && { words: this.next - this.at, start, end: this.end, value };
  }
}
