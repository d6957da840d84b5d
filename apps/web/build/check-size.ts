import { readFile } from 'node:fs/promises';
import { brotliCompressSync } from 'node:zlib';

const guidance = '../../packages/domain/src/framework/guidance/en.ts';

/**
 * What a person downloads as JavaScript (brotli) before a screen works: the entry with everything it imports, the frame,
 * the words, one page with everything that imports, and what that page asks for as soon as it is drawn. The door is what
 * a first visit loads, and so is each page that somebody lands on after it: these have the limit of the first route.
 * Behind them most is in the cache already, and the limit is there so that no page grows unseen. Overlays count only
 * when they were forgotten to be loaded late.
 */
const budgets = { door: 133_000, first: 150_000, landing: 160_000, inside: 190_000 };
/** The first route of everybody; its limit holds without the line that comes once the page stands. */
const first = 'src/today/today-page.tsx';
/** Where somebody lands after signing in, with the parts that are drawn at once but come after the page. */
const landings: Readonly<Record<string, readonly string[]>> = {
  [first]: ['src/quick-log/index.ts', 'src/quick-log/locales/en.json'],
  'src/journey/journey-page.tsx': [guidance, 'src/comments/index.ts', 'src/comments/locales/en.json'],
  'src/journey/person-page.tsx': [guidance, 'src/comments/index.ts', 'src/comments/locales/en.json'],
  'src/team/team-page.tsx': [],
  'src/pipeline/pipeline-page.tsx': [],
};
const dist = new URL('../dist/', import.meta.url);

type Chunk = Readonly<{ file: string; src?: string; isEntry?: boolean; imports?: string[]; dynamicImports?: string[] }>;

const manifest = JSON.parse(await readFile(new URL('.vite/manifest.json', dist), 'utf8')) as Record<string, Chunk>;
const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry);
if (!entry) throw new Error('dist holds no entry: build the web app first.');

const sizes = new Map<string, number>();
const size = async (file: string): Promise<number> => {
  const known = sizes.get(file);
  if (known !== undefined) return known;
  const bytes = brotliCompressSync(await readFile(new URL(file, dist))).length;
  sizes.set(file, bytes);
  return bytes;
};

const graphOf = (keys: readonly string[], seen = new Set<string>()): Set<string> => {
  for (const key of keys) {
    if (seen.has(key)) continue;
    seen.add(key);
    graphOf(manifest[key]?.imports ?? [], seen);
  }
  return seen;
};

const weight = async (keys: readonly string[]): Promise<number> => {
  const files = [...graphOf(keys)].map((key) => manifest[key]?.file).filter((file) => file?.endsWith('.js'));
  return (await Promise.all(files.map((file) => size(file ?? '')))).reduce((sum, bytes) => sum + bytes, 0);
};

/** English is what the heaviest first visit loads besides the page: the shared words and those of the page. */
const wordsOf = (page: string): string[] =>
  ['app', 'shared', /src\/([^/]+)\//.exec(page)?.[1] ?? '']
    .map((namespace) => `src/${namespace}/locales/en.json`)
    .filter((key) => manifest[key]);

/** Behind the sign-in every page stands in the shell. */
const frameOf = (page: string): string[] => (page.startsWith('src/sign-in/') ? [] : ['src/app/shell.tsx']);

const pages = Object.keys(manifest).filter((key) => /^src\/.*-page\.tsx$/.test(key));
const kindOf = (page: string): keyof typeof budgets =>
  page.startsWith('src/sign-in/') ? 'door' : page in landings ? 'landing' : 'inside';
const lost = Object.values(landings)
  .flat()
  .filter((key) => !manifest[key]);
if (lost.length > 0) throw new Error(`No file holds ${lost.join(', ')} any more: look at landings again.`);
const row = async (page: string, kind: keyof typeof budgets, parts: readonly string[]) => {
  const bytes = await weight([entry, page, ...frameOf(page), ...wordsOf(page), ...parts]);
  return { page: parts.length > 0 ? `${page} with what comes to it` : page, bytes, over: bytes > budgets[kind] };
};
const rows = await Promise.all([
  row(first, 'first', []),
  ...pages.map((page) => row(page, kindOf(page), landings[page] ?? [])),
]);

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
console.log(`${kilobytes(await weight([entry])).padStart(9)}  entry alone`);
for (const { page, bytes, over } of rows.toSorted((a, b) => a.bytes - b.bytes)) {
  console.log(`${kilobytes(bytes).padStart(9)}  ${page}${over ? '  above its budget' : ''}`);
}
if (rows.some(({ over }) => over)) {
  const said = Object.entries(budgets).map(([kind, bytes]) => `${kind} ${kilobytes(bytes)}`);
  console.error(`Budgets: ${said.join(', ')}. Load what opens later when it opens.`);
  process.exitCode = 1;
}
