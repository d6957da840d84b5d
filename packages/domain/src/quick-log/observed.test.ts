import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isObserved, parseObserved } from './observed.js';

const context = { today: '2026-11-23', locale: 'en' };
const read = (line: string) => parseObserved(line, context);

describe('a line that notes what one noticed', () => {
  it.each([
    ['/observed Nora thanked him', true],
    ['  /Observed Nora thanked him', true],
    ['/observado Nora lo felicitó', true],
    ['/observed', true],
    ['Observed the release', false],
    ['/observedness', false],
    ['see /observed', false],
    ['', false],
  ])('%j: %s', (line, expected) => expect(isObserved(line)).toBe(expected));

  it('is text, kind and day, and the command is none of them', () => {
    expect(read('/observed Decisions are written down before the meeting #how yesterday')).toMatchObject({
      text: 'Decisions are written down before the meeting',
      kind: 'how_done',
      guessed: false,
      observedOn: '2026-11-22',
    });
  });

  it.each([
    ['/observed Nora thanked whoever wrote the runbook', 'praised'],
    ['/observed The estimate was criticised although the release worked', 'criticised'],
    ['/observed He was praised for how he handled the outage', 'praised'],
    ['/observed The migration failed and nobody was told', 'went_wrong'],
    ['/observed The cut-over worked at the first try', 'went_right'],
    ['/observed Designs go round before the meeting', 'how_done'],
    ['/observado Felicitaron a quien escribió la guía', 'praised'],
    ['/observado El despliegue salió mal', 'went_wrong'],
    ['/observado Salió bien a la primera', 'went_right'],
    ['/observado Se quejaron del plazo', 'criticised'],
  ])('guesses the kind of %j', (line, kind) => expect(read(line)).toMatchObject({ kind, guessed: true }));

  it.each([
    ['#praised', 'praised'],
    ['#criticized', 'criticised'],
    ['#wrong', 'went_wrong'],
    ['#bien', 'went_right'],
    ['#Crítica', 'criticised'],
  ])('takes the kind that %s says, whatever the words', (tag, kind) =>
    expect(read(`/observed The migration failed ${tag}`)).toMatchObject({
      kind,
      guessed: false,
      text: 'The migration failed',
    }),
  );

  it('keeps what it does not understand, and a second kind, as text', () => {
    expect(read('/observed Ask #ops first #how #praised')).toMatchObject({
      text: 'Ask #ops first #praised',
      kind: 'how_done',
    });
  });

  it('has no text while there is none', () => {
    for (const line of ['/observed', '/observed  ', '/observed #praised', '/observed yesterday']) {
      expect([line, read(line).text]).toEqual([line, '']);
    }
  });

  it('marks what is there, and what it keeps as text stands in the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (words) => {
        const line = `/observed ${words}`;
        const { text, spans } = read(line);
        for (const { start, end } of spans) expect(start >= 0 && end <= line.length && start <= end).toBe(true);
        const marked = spans.filter(({ field }) => field === 'title').map(({ start, end }) => line.slice(start, end));
        for (const piece of marked) expect(text).toContain(piece);
      }),
    );
  });
});
