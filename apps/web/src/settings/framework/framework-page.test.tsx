import type { FrameworkView } from '@rungs/contracts/framework.js';
import { describe, expect, it } from '@jest/globals';
import { practiceAsItCame } from '@rungs/domain/framework/own-words.js';
import { steps } from '@rungs/domain/framework/steps.js';
import { screen, within } from '@testing-library/react';
import { renderPage } from '../../test/render.js';
import { answer, problem } from '../../test/server.js';
import FrameworkPage from './framework-page.js';

const key = 'become-a-sponge';
const came = practiceAsItCame(key);
const words = { ...came, prompts: { en: [...came.prompts.en], es: [...came.prompts.es] } };
const [looked, saw] = ['What did you see?', 'Who was thanked?'];

const framework = (more: Partial<FrameworkView> = {}): FrameworkView => ({
  version: 3,
  steps: steps.map(({ number, name }) => ({ step: number, name, came: name })),
  practices: [{ key, step: 1, ...words, came: words }],
  signals: [],
  confirmations: { advance: false, revisit: false },
  abilities: ['change'],
  ...more,
});
const named = (es: string): FrameworkView['steps'] =>
  framework().steps.map((step) => (step.step === 2 ? { ...step, name: { ...step.name, es } } : step));
const nothing = { signal: null, step: null, practice: null, move: null, language: null, from: null, to: null };
const noHistory = { items: [], nextCursor: null };

const show = async (view = framework(), history: object = noHistory, put: object = framework({ version: 4 })) => {
  const table = { 'GET /framework': view, 'GET /framework/versions': history, 'PUT /framework': put };
  const log = answer(table);
  return { log, ...(await renderPage(<FrameworkPage />)) };
};
const ownWords = (of: string) => screen.findByText(of, { selector: 'summary span' });
const field = (name: RegExp) => screen.findByRole('textbox', { name });

describe('what the steps ask for', () => {
  it('is said in the words of the organization, each language by itself', async () => {
    const { log, user } = await show();
    await user.click(await ownWords('Step 2'));
    await user.clear(await field(/Name in Spanish Step 2/));
    await user.type(await field(/Name in Spanish Step 2/), 'Buscar el hueco');
    await user.click(await ownWords('Become a sponge'));
    const prompts = await field(/Questions to begin with in English/);
    expect(prompts).toHaveValue(came.prompts.en.join('\n'));
    await user.clear(prompts);
    await user.type(prompts, `${looked}{enter}${saw}`);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/Everybody is counted by it/)).toBeVisible();
    expect(log.find(({ method }) => method === 'PUT')?.body).toMatchObject({
      steps: { 2: { name: { es: 'Buscar el hueco' } } },
      practices: { [key]: { prompts: { en: [looked, saw] } } },
    });
  });

  it('goes back, text by text, to what came', async () => {
    const { log, user } = await show(framework({ steps: named('Buscar el hueco') }));
    await user.click(await ownWords('Step 2'));
    const [back, ...others] = screen.getAllByRole('button', { name: /Back to what came/ });
    expect(others).toEqual([]);
    expect(back).toHaveAccessibleName('Back to what came Step 2: Name in Spanish');
    if (back) await user.click(back);
    expect(await field(/Name in Spanish Step 2/)).toHaveValue('Encontrar dónde influir');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText(/Everybody is counted by it/);
    expect(log.find(({ method }) => method === 'PUT')?.body).toMatchObject({ steps: {}, practices: {} });
  });

  it('refuses what could not be told apart beside its field, before it is sent', async () => {
    const { log, user } = await show();
    await user.click(await ownWords('Step 2'));
    await user.clear(await field(/Name in English Step 2/));
    await user.type(await field(/Name in English Step 2/), 'settle in');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Step 2: Name in English');
    expect(await field(/Name in English Step 2/)).toHaveAccessibleDescription(/said twice/);
    expect(log.filter(({ method }) => method === 'PUT')).toEqual([]);
  });

  it('shows both versions to whoever comes second', async () => {
    const theirs = framework({ version: 4, steps: named('Mirar alrededor') });
    const { user } = await show(framework(), noHistory, () => problem(412, 'stale', { current: theirs }));
    await user.click(await ownWords('Step 2'));
    await user.clear(await field(/Name in Spanish Step 2/));
    await user.type(await field(/Name in Spanish Step 2/), 'Buscar el hueco');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const group = await screen.findByRole('group', { name: /Step 2: Name in Spanish/ });
    expect(group).toHaveTextContent('Buscar el hueco');
    expect(group).toHaveTextContent('Mirar alrededor');
  });

  it('tells who changed which words, before and after, and what was before that', async () => {
    const change = (version: number, changes: object[]) => ({
      version,
      changedAt: '2026-11-02T09:00:00.000Z',
      changedBy: 'Noor Haddad',
      reason: '',
      changes: changes.map((one) => ({ ...nothing, ...one })),
    });
    const first = change(1, [{ what: 'step_name', step: 2, language: 'es', from: 'Antes', to: 'Buscar el hueco' }]);
    const asked = { what: 'prompts', practice: key, language: 'en', from: [looked, 'Why?'], to: [looked, saw] };
    const { user } = await show(framework(), ({ path }: { path: string }) => ({
      body: path.includes('cursor')
        ? { items: [first], nextCursor: null }
        : { items: [change(2, [asked])], nextCursor: 'more' },
    }));
    const row = await screen.findByText('Become a sponge asks something else in English.');
    await user.click(within(row).getByText('Read both'));
    expect([...row.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(['Why?', saw]);
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    expect(await screen.findByText('Step 2 is called “Buscar el hueco” in Spanish; it was “Antes”.')).toBeVisible();
  });

  it('is read by everybody, and changed by its keepers', async () => {
    await show(framework({ abilities: [] }));
    expect(await screen.findByRole('heading', { name: 'Become a sponge' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
    expect(screen.queryByText('Use your own words')).toBeNull();
  });
});
