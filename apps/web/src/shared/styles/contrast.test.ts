import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { source } from '../../test/words.js';

type Colour = readonly [lightness: number, chroma: number, hue: number];
type Theme = Readonly<Record<string, Colour>>;

const css = readFileSync(join(source, 'shared/styles/tokens.css'), 'utf8');
const read = (part: string): Theme =>
  Object.fromEntries(
    [...part.matchAll(/--([\w-]+):\s*oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)\s*;/gu)].map(([, name, l, c, h]) => [
      name ?? '',
      [Number(l), Number(c), Number(h)] as const,
    ]),
  );
const between = (from: string, to: string): string => css.slice(css.indexOf(from), css.indexOf(to));
const light = read(between(':root {', 'prefers-color-scheme: dark'));
const bySystem = read(between('prefers-color-scheme: dark', ":root[data-theme='dark']"));
const byChoice = read(between(":root[data-theme='dark']", 'prefers-reduced-motion'));
const dark = { ...light, ...byChoice };

/** OKLab to linear sRGB (Ottosson 2020), then WCAG 2.2 relative luminance. */
function luminance([L, C, h]: Colour): number {
  const a = C * Math.cos((h * Math.PI) / 180);
  const b = C * Math.sin((h * Math.PI) / 180);
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (x: number): number => Math.min(1, Math.max(0, x));
  return (
    0.2126 * clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s) +
    0.7152 * clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s) +
    0.0722 * clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s)
  );
}

function ratio(front: Colour, back: Colour): number {
  const [low = 0, high = 0] = [luminance(front), luminance(back)].toSorted((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const surfaces = ['surface-0', 'surface-1', 'surface-2', 'surface-float'];
const soft = [
  'accent-soft',
  'good-soft',
  'warn-soft',
  'bad-soft',
  'step-1-soft',
  'step-2-soft',
  'step-3-soft',
  'step-4-soft',
];
const steps = [1, 2, 3, 4];

/** What stands on what, and how clearly it has to: 4.5 for text, 3 for shapes (WCAG 2.2, 1.4.3 and 1.4.11). */
const pairs: readonly (readonly [front: string, backs: readonly string[], needs: number])[] = [
  ['ink', [...surfaces, 'surface-3', ...soft], 4.5],
  ['muted', [...surfaces, 'surface-3', ...soft], 4.5],
  ['accent', [...surfaces, 'surface-3', 'accent-soft'], 4.5],
  ['accent-ink', ['accent', 'accent-hover'], 4.5],
  ['good', [...surfaces, 'good-soft'], 4.5],
  ['warn', [...surfaces, 'warn-soft'], 4.5],
  ['bad', [...surfaces, 'bad-soft'], 4.5],
  ['surface-1', ['ink'], 4.5],
  ['on-ramp-low', ['ramp-1', 'ramp-2', 'ramp-3'], 4.5],
  ['on-ramp-high', ['ramp-4', 'ramp-5', 'ramp-6'], 4.5],
  ['line-strong', surfaces, 3],
  ['focus', surfaces, 3],
  ['chart-axis', ['surface-0', 'surface-1'], 3],
  ...steps.map((n) => [`step-${n}`, ['surface-0', 'surface-1', 'surface-2', `step-${n}-soft`], 3] as const),
  ...steps.map((n) => [`step-${n}-text`, ['surface-0', 'surface-1', 'surface-2', `step-${n}-soft`], 4.5] as const),
  ...[1, 2, 3, 4, 5, 6].map((n) => [`chart-${n}`, ['surface-0', 'surface-1'], 3] as const),
];

describe.each([
  ['light', light],
  ['dark', dark],
])('contrast in %s', (_, theme) => {
  it.each(pairs)('%s on %p is at least %d', (front, backs, needs) => {
    for (const back of backs) {
      const [text, ground] = [theme[front], theme[back]];
      expect([front, back, text && ground && ratio(text, ground) >= needs]).toEqual([front, back, true]);
    }
  });
});

it('dark is the same by the system and by choice', () => {
  expect(bySystem).toEqual(byChoice);
  expect(Object.keys(bySystem).length).toBeGreaterThan(40);
});

it('measures black on white as 21', () => {
  expect(ratio([0, 0, 0], [1, 0, 0])).toBeCloseTo(21, 1);
});
