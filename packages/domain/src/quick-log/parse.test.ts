import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseQuickLog } from './parse.js';
import type { QuickLogContext } from './quick-log.types.js';

const context: QuickLogContext = {
  today: '2026-11-23', // a Monday
  competencies: [
    { key: 'delivery', name: 'Delivery' },
    { key: 'system-design', name: 'System design' },
    { key: 'grows-others', name: 'Grows others' },
    { key: 'mentoring-circle', name: 'Mentoring circle' },
  ],
  people: [
    { id: 'oskar', name: 'Oskar Brandt' },
    { id: 'lucia', name: 'Lucía Ferreira' },
    { id: 'dana-w', name: 'Dana Whitlock' },
    { id: 'dana-r', name: 'Dana Reyes' },
  ],
  kpis: [
    { key: 'lead-time', name: 'Lead time' },
    { key: 'nps', name: 'Customer NPS' },
  ],
  locale: 'en',
};
const parse = (line: string, over: Partial<QuickLogContext> = {}) => parseQuickLog(line, { ...context, ...over });

describe('a whole line', () => {
  it('is taken apart into every field, and the title is what is left', () => {
    expect(parse('Cut sensor-ingest deploy 41→12 min with @oskar #delivery @kpi:lead-time friday')).toMatchObject({
      title: 'Cut sensor-ingest deploy',
      before: 41,
      after: 12,
      unit: 'min',
      kpi: { key: 'lead-time' },
      competencyKeys: ['delivery'],
      contributorIds: ['oskar'],
      occurredOn: '2026-11-20',
    });
  });

  it('says where in the line each field was read', () => {
    const line = 'Cut 🚀 build 14→6 min, with @oskar yesterday.';
    expect(parse(line).spans.map(({ start, end, field }) => [field, line.slice(start, end)])).toEqual([
      ['title', 'Cut 🚀 build'],
      ['metric', '14→6 min'],
      ['contributor', '@oskar'],
      ['date', 'yesterday'],
      ['title', '.'],
    ]);
  });

  it('keeps marks as the title when there is nothing else', () => {
    expect(parse('14→6 min').title).toBe('14→6 min');
  });
});

describe('before and after', () => {
  it.each([
    ['14→6 min', 14, 6, 'min'],
    ['14 -> 6 minutes', 14, 6, 'min'],
    ['14min→6min', 14, 6, 'min'],
    ['14 min → 6 min', 14, 6, 'min'],
    ['from 14 to 6 min', 14, 6, 'min'],
    ['de 14 a 6 minutos', 14, 6, 'min'],
    ['60→85 %', 60, 85, '%'],
    ['60% → 85%', 60, 85, '%'],
    ['1,5→0,8 s', 1.5, 0.8, 's'],
    ['$1,200→$900', 1200, 900, '$'],
    ['$12k→$8k', 12, 8, '$k'],
    ['1200 → 900 €', 1200, 900, '€'],
    ['6→2 GB', 6, 2, 'GB'],
    ['12k→8k', 12, 8, 'k'],
    ['1.2k→900', 1200, 900, null],
    ['2 h → 15 min', 120, 15, 'min'],
    ['900ms→1.2s', 0.9, 1.2, 's'],
    ['-5→3', -5, 3, null],
  ])('%s', (text, before, after, unit) => {
    expect(parse(`Improved it ${text}`)).toMatchObject({ title: 'Improved it', before, after, unit });
  });

  it.each(['v14→v6', 'IC3→IC4', 'from 9 to Oskar', '14 min → 6 %', 'from here to 6 min', '14-6'])(
    'leaves %s alone',
    (text) => {
      expect(parse(`Moved ${text} again`)).toMatchObject({ title: `Moved ${text} again`, before: null, unit: null });
    },
  );

  it('reads 1.200 as the locale writes it', () => {
    expect(parse('x 1.200→900', { locale: 'es' }).before).toBe(1200);
    expect(parse('x 1.200→900', { locale: 'en' }).before).toBe(1.2);
  });

  it('takes the first and leaves a second in the title', () => {
    expect(parse('Cut build 14→6 min and size 6→2 GB')).toMatchObject({ title: 'Cut build and size 6→2 GB', after: 6 });
  });
});

describe('dates', () => {
  it.each([
    ['today', '2026-11-23'],
    ['hoy', '2026-11-23'],
    ['yesterday', '2026-11-22'],
    ['ayer', '2026-11-22'],
    ['friday', '2026-11-20'],
    ['monday', '2026-11-23'],
    ['last monday', '2026-11-16'],
    ['el viernes pasado', '2026-11-20'],
    ['3 days ago', '2026-11-20'],
    ['a week ago', '2026-11-16'],
    ['hace 2 semanas', '2026-11-09'],
    ['last week', '2026-11-16'],
    ['la semana pasada', '2026-11-16'],
    ['2026-11-18', '2026-11-18'],
    ['18 Nov', '2026-11-18'],
    ['Nov 18, 2024', '2024-11-18'],
    ['24 Dec', '2025-12-24'],
    ['29 feb', '2024-02-29'],
    ['18 de noviembre de 2025', '2025-11-18'],
    ['18.11.2026', '2026-11-18'],
    ['18/11/2026', '2026-11-18'],
  ])('%s', (text, occurredOn) => {
    expect(parse(`Ran the demo ${text}`)).toMatchObject({ title: 'Ran the demo', occurredOn });
    expect(parse(`${text} Ran the demo`)).toMatchObject({ title: 'Ran the demo', occurredOn });
  });

  it.each([
    'Fixed the Friday train again',
    'Redesigned the Today screen again',
    'Read 31 June notes',
    'At 03/04/2026 sharp',
  ])('leaves "%s" as it is, and means today', (line) =>
    expect(parse(line)).toMatchObject({ title: line, occurredOn: context.today }),
  );

  it('reads an unclear slash date as the locale does', () => {
    expect(parse('Demo 03/04/2026', { locale: 'en-US' }).occurredOn).toBe('2026-03-04');
    expect(parse('Demo 03/04/2026', { locale: 'es' }).occurredOn).toBe('2026-04-03');
  });
});

describe('tags and names', () => {
  it.each([
    ['#deliv', ['delivery']],
    ['#delivrey', []], // two letters wrong
    ['#deliveri', ['delivery']],
    ['#design', []], // a kind of evidence, not the beginning of a competency
    ['#others', ['grows-others']],
    ['#1234', []],
  ])('%s finds %j', (tag, competencyKeys) => expect(parse(`Did it ${tag}`).competencyKeys).toEqual(competencyKeys));

  it.each([
    ['#mentoring', { kind: 'mentoring' }],
    ['#diseño', { kind: 'design' }],
    ['#step-3', { step: 3 }],
    ['/2', { step: 2 }],
    ['kpi:nps', { kpi: { key: 'nps', name: 'Customer NPS' } }],
    ['@lucia', { contributorIds: ['lucia'] }],
    ['@OSKAR.BRANDT', { contributorIds: ['oskar'] }],
    ['@Dana Reyes', { contributorIds: ['dana-r'] }],
  ])('%s', (tag, fields) => expect(parse(`Did it ${tag}`)).toMatchObject({ title: 'Did it', ...fields }));

  it('keeps a name that fits two people, or nobody, in the title', () => {
    expect(parse('Paired with @dana and @zoë')).toMatchObject({
      title: 'Paired with @dana and @zoë',
      contributorIds: [],
      mentionedNames: ['dana', 'zoë'],
    });
  });

  it('keeps a second step as text', () => {
    expect(parse('Did it /2 /3')).toMatchObject({ title: 'Did it /3', step: 2 });
  });
});

describe('any line at all', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '@oskar',
      '@x',
      '#delivery',
      '14→6 min',
      'yesterday',
      'with',
      '18 Nov',
      '\ud800',
      'constructor',
      '/3',
      '@kpi:nps',
      ',',
      '🚀',
    ),
  );
  const dense = (text: string) => text.replace(/\s+/gu, '');
  const line = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' '));

  it('gives spans inside the line that do not overlap, and a title made of nothing but their text', () => {
    fc.assert(
      fc.property(line, (text) => {
        const { spans, title } = parse(text);
        let reached = 0;
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(end).toBeGreaterThan(start);
          reached = end;
        }
        expect(reached).toBeLessThanOrEqual(text.length);
        const shown = spans.filter(({ field }) => field === 'title' || field === 'mention');
        const pieces = shown.map(({ start, end }) => text.slice(start, end)).join('');
        const hasText = shown.some(({ field }) => field === 'title');
        expect(hasText ? [dense(pieces)] : [dense(pieces), dense(text)]).toContain(dense(title));
      }),
      { numRuns: 1000 },
    );
  });

  it('is its own title when it holds no mark', () => {
    const plain = fc
      .stringMatching(/^[^@#/→➔➜⟶⇒>0-9]*$/u)
      .filter(
        (text) =>
          !/ago|hace|la|last|on|el|day|hoy|ayer|ant|mon|tue|wed|thu|fri|sat|sun|lun|mar|mi|jue|vie|s[aá]b|dom|kpi/iu.test(
            text,
          ),
      );
    fc.assert(fc.property(plain, (text) => expect(parse(text).title).toBe(text.trim())));
  });

  it('is read in a time that grows with its length, not with the square', () => {
    const fastest = (count: number) => {
      const text = 'de 14 a @ #a 6 → with '.repeat(count);
      const times = [1, 2, 3].map(() => {
        const began = performance.now();
        parse(text);
        return performance.now() - began;
      });
      return Math.min(...times);
    };
    // Forty times the line: linear is 40, the square 1,600. The best of three each leaves out what a busy machine adds.
    expect(fastest(20_000)).toBeLessThan(Math.max(fastest(500), 1) * 400);
  });
});
