// Draws /api/openapi.json. Everything is put in as text, never as markup, so the page keeps the strict policy of all
// our pages: no inline script or style, no library from elsewhere.

const verbs = ['get', 'post', 'put', 'patch', 'delete'];

/** An element with attributes and children; strings become text. */
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children.filter((child) => child !== null));
  return made;
}

const schemaName = (ref) => ref.split('/').at(-1);

/** A schema in a line: `{ id: uuid, title: text ≤ 200, … }`. */
function summary(schema) {
  if (!schema || schema === true) return 'anything';
  if (schema.$ref) return schemaName(schema.$ref);
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const union = schema.anyOf ?? schema.oneOf;
  if (union) return union.map(summary).join(' | ');
  if (schema.type === 'array') return `list of ${summary(schema.items)}`;
  if (schema.type === 'string') return schema.format ?? (schema.maxLength ? `text ≤ ${schema.maxLength}` : 'text');
  return Array.isArray(schema.type) ? schema.type.join(' | ') : (schema.type ?? 'anything');
}

function fields(schema) {
  const rows = Object.entries(schema.properties ?? {}).map(([name, field]) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, element('code', {}, name), schema.required?.includes(name) ? '' : ' (optional)'),
      element('td', {}, reference(field)),
      element('td', {}, field.description ?? ''),
    ),
  );
  if (rows.length === 0) return element('p', {}, reference(schema));
  return element('table', {}, element('tbody', {}, ...rows));
}

/** A named schema is a link to where it is drawn. */
function reference(schema) {
  const target = schema?.$ref ?? schema?.items?.$ref;
  if (!target) return element('code', {}, summary(schema));
  return element('a', { href: `#schema-${schemaName(target)}` }, summary(schema));
}

function section(title, ...children) {
  return element('section', {}, element('h3', {}, title), ...children);
}

function parameters({ parameters: given = [] }) {
  if (given.length === 0) return null;
  const rows = given.map(({ name, in: place, required, schema, description = '' }) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, element('code', {}, name), required ? '' : ' (optional)'),
      element('td', {}, `${place}: `, reference(schema)),
      element('td', {}, description),
    ),
  );
  return section('Parameters', element('table', {}, element('tbody', {}, ...rows)));
}

function contentOf(holder) {
  return Object.values(holder?.content ?? {})[0]?.schema ?? null;
}

function operation(path, verb, details) {
  const body = contentOf(details.requestBody);
  const answers = Object.entries(details.responses ?? {}).map(([status, answer]) => {
    const schema = contentOf(answer);
    return element('div', {}, element('h4', {}, status), schema ? fields(schema) : element('p', {}, 'No body.'));
  });
  const policy = details['x-policy'] ? element('p', {}, 'Policy ', element('code', {}, details['x-policy'])) : null;
  const open = details.security?.length === 0 ? element('p', {}, 'Open to everybody.') : null;
  const article = element(
    'details',
    { id: details.operationId, 'data-words': `${verb} ${path} ${details['x-policy'] ?? ''}`.toLowerCase() },
    element(
      'summary',
      {},
      element('span', { class: `verb ${verb}` }, verb.toUpperCase()),
      ' ',
      element('code', {}, path),
    ),
    policy,
    open,
    parameters(details),
    body && section('Body', fields(body)),
    section('Answers', ...answers),
  );
  return article;
}

function draw({ info, paths, components }) {
  document.getElementById('about').textContent = info.description;
  const operations = Object.entries(paths).flatMap(([path, item]) =>
    verbs.filter((verb) => item[verb]).map((verb) => operation(path, verb, item[verb])),
  );
  const schemas = Object.entries(components.schemas).map(([name, schema]) =>
    element('section', { id: `schema-${name}` }, element('h3', {}, name), fields(schema)),
  );
  const routes = document.getElementById('routes');
  routes.replaceChildren(element('h2', {}, 'Routes'), ...operations, element('h2', {}, 'Shapes'), ...schemas);
  routes.setAttribute('aria-busy', 'false');
  return operations;
}

function filter(operations, words) {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  for (const each of operations) each.hidden = !wanted.every((word) => each.dataset.words.includes(word));
  const shown = operations.filter(({ hidden }) => !hidden).length;
  document.getElementById('count').textContent = `${shown} of ${operations.length} routes`;
}

try {
  const answer = await fetch('/api/openapi.json');
  if (!answer.ok) throw new Error(`The document could not be read (${answer.status}).`);
  const operations = draw(await answer.json());
  const input = document.getElementById('filter');
  input.addEventListener('input', () => filter(operations, input.value));
  filter(operations, input.value);
} catch (error) {
  document.getElementById('routes').replaceChildren(element('p', { role: 'alert' }, error.message));
}
