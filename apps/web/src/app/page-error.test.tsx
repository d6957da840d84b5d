import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import { renderPage } from '../test/render.js';
import { PageError } from './page-error.js';
import { mayReload, reload } from './outdated.js';

const gone = new TypeError('Failed to fetch dynamically imported module: /assets/goals-page-3f2a.js');
const page = (error: Error) => <PageError error={error} reset={() => undefined} />;

// jsdom cannot load a page again, and says so.
beforeEach(() => void jest.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => void jest.restoreAllMocks());

describe('instead of a page that could not be drawn', () => {
  it('stands a heading of the first order, and a way to try again', async () => {
    await renderPage(page(new Error('Broken.')));
    expect(screen.getByRole('heading', { level: 1, name: 'Something went wrong on our side.' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  });

  it('a newer version is loaded by itself, and only when that did not help is it said', async () => {
    const first = await renderPage(page(gone));
    expect(screen.queryByRole('heading')).toBeNull();
    expect(mayReload()).toBe(false);
    first.unmount();
    await renderPage(page(gone));
    expect(screen.getByText(/older than the server/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Load again' })).toBeVisible();
  });

  it('is not loaded anew while nobody can be reached', () => {
    expect(mayReload()).toBe(true);
    reload();
    expect(mayReload()).toBe(false);
  });
});
