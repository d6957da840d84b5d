const units: Readonly<Record<string, readonly string[]>> = {
  ms: ['msec', 'millisecond', 'milliseconds', 'milisegundo', 'milisegundos'],
  s: ['sec', 'secs', 'second', 'seconds', 'seg', 'segundo', 'segundos'],
  min: ['mins', 'minute', 'minutes', 'minuto', 'minutos'],
  h: ['hr', 'hrs', 'hour', 'hours', 'hora', 'horas'],
  d: ['day', 'days', 'día', 'días', 'dia', 'dias'],
  w: ['week', 'weeks', 'semana', 'semanas'],
  '%': ['percent', 'pct', 'por ciento'],
  '€': ['eur', 'euro', 'euros'],
  $: ['usd', 'dollars', 'dólares'],
  '£': ['gbp'],
  '¥': ['jpy'],
  B: ['bytes'],
  kB: ['kb', 'kib'],
  MB: ['mb', 'mib'],
  GB: ['gb', 'gib'],
  TB: ['tb', 'tib'],
  k: [],
  M: [],
  'req/s': ['rps', 'qps'],
  x: ['×'],
  pp: [],
};

const canonical = new Map(
  Object.entries(units).flatMap(([unit, others]) => [unit, ...others].map((word) => [word, unit])),
);

/** How many of the smallest unit of its dimension one unit is; only units of one dimension can be compared. */
const scales: Readonly<Record<string, readonly [dimension: string, size: number]>> = {
  '': ['count', 1],
  k: ['count', 1e3],
  M: ['count', 1e6],
  ms: ['time', 1],
  s: ['time', 1e3],
  min: ['time', 6e4],
  h: ['time', 3.6e6],
  d: ['time', 8.64e7],
  w: ['time', 6.048e8],
  B: ['size', 1],
  kB: ['size', 1e3],
  MB: ['size', 1e6],
  GB: ['size', 1e9],
  TB: ['size', 1e12],
};

export type Quantity = Readonly<{ value: number; unit: string | null }>;

/** The unit as it is kept (`minutos` → `min`), or `null` for a word that is none. Case counts first: `M` is no `m`. */
export function unitNamed(word: string): string | null {
  return canonical.get(word) ?? canonical.get(word.toLowerCase()) ?? null;
}

/** `14`, `1,5`, `$1.2k`, `85%`, `−3`; `null` when any part of the word is not understood. */
export function quantityOf(word: string, locale: string): Quantity | null {
  const match = /^([-+−]?)([$€£¥]?)(\d[\d.,']{0,20})(.{0,14})$/su.exec(word);
  if (!match) return null;
  const [, sign = '', currency = '', digits = '', suffix = ''] = match;
  const size = numberOf(digits, locale);
  if (size === null) return null;
  const unit = suffix === '' ? '' : unitWithSign(suffix);
  if (unit === null) return null;
  const value = sign === '' || sign === '+' || size === 0 ? size : -size;
  return { value, unit: currency + unit || null };
}

function unitWithSign(suffix: string): string | null {
  const [, scale, currency] = /^([kM])([$€£¥])$/u.exec(suffix) ?? [];
  return scale && currency ? currency + scale : unitNamed(suffix);
}

/** A lone sign before exactly three digits separates thousands where the locale writes it so, else it is decimal. */
function numberOf(digits: string, locale: string): number | null {
  const decimalComma = /^(?:es|de|fr|it|pt|nl|pl)/iu.test(locale) && !/^es-(?:MX|US)/iu.test(locale);
  const [thousands, decimal] = decimalComma ? (['.', ','] as const) : ([',', '.'] as const);
  const plain = digits.replaceAll("'", '');
  const lastSign = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
  if (lastSign < 0) return finite(plain);
  const grouped = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/u.exec(plain);
  if (grouped && (grouped[1] === thousands || plain.length > 7)) return finite(plain.replace(/[.,]/gu, ''));
  const whole = plain.slice(0, lastSign);
  const fraction = plain.slice(lastSign + 1);
  const sign = plain[lastSign] === decimal ? thousands : decimal;
  const wholeIsPlain = /^\d+$/u.test(whole);
  const wholeIsGrouped = new RegExp(`^\\d{1,3}(?:[${sign}]\\d{3})+$`, 'u').test(whole);
  if (!/^\d+$/u.test(fraction) || !(wholeIsPlain || wholeIsGrouped)) return null;
  return finite(`${whole.replace(/[.,]/gu, '')}.${fraction}`);
}

/** More than fifteen digits would come back as another number than the one written. */
function finite(plain: string): number | null {
  return /^[\d.]+$/u.test(plain) && plain.replace('.', '').length <= 15 ? Number(plain) : null;
}

/** Both in the unit of the later one, which speaks for an earlier one without any (`14→6 min`). */
export function inOneUnit(
  before: Quantity,
  after: Quantity,
): { before: number; after: number; unit: string | null } | null {
  if (before.unit === after.unit || before.unit === null) {
    return { before: before.value, after: after.value, unit: after.unit };
  }
  const from = scales[before.unit];
  if (after.unit === null && from?.[0] !== 'count') {
    return { before: before.value, after: after.value, unit: before.unit };
  }
  const to = scales[after.unit ?? ''];
  if (!from || !to || from[0] !== to[0]) return null;
  // Twelve digits hide what binary fractions add: 900 ms is 0.9 s, not 0.9000000000000001.
  const converted = Number(((before.value * from[1]) / to[1]).toPrecision(12));
  return { before: converted, after: after.value, unit: after.unit };
}
