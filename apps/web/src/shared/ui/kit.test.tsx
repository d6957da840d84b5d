import { describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { renderPage } from '../../test/render.js';
import { initials } from './avatar.js';
import { Button } from './button.js';
import { Menu } from './menu.js';
import { Prose } from './prose.js';
import { Tread } from './tread.js';
import { VisibleTo } from './visible-to.js';

const person = (name: string) => ({ personId: name, name });

describe('who sees a thing', () => {
  it.each([
    [['Mara'], 'Only you'],
    [['Dana'], 'Only Dana'],
    [['Mara', 'Dana'], 'You and Dana'],
    [['Dana', 'Mara'], 'You and Dana'],
    [['Mara', 'Dana', 'Oskar', 'Ruth', 'Amina'], 'You, Dana, Oskar, and 2 more'],
  ])('%p reads %p', async (names, words) => {
    const { container } = await renderPage(
      <VisibleTo audience="manager" visibleTo={names.map(person)} viewer="Mara" />,
    );
    expect(container).toHaveTextContent(new RegExp(`^Visible to ${words}$`, 'u'));
  });
});

describe('a count', () => {
  it('is said as n of m', async () => {
    await renderPage(<Tread met={5} required={6} />);
    expect(screen.getByRole('img', { name: '5 of 6' }).querySelectorAll('rect')).toHaveLength(6);
  });

  it('never draws more than was required', async () => {
    await renderPage(<Tread met={9} required={6} />);
    expect(screen.getByRole('img').querySelectorAll('[data-shape="on"]')).toHaveLength(6);
  });
});

describe('initials', () => {
  it.each([
    ['Mara Velasco', 'MV'],
    ['  Ada King Lovelace ', 'AL'],
    ['Ada', 'A'],
    ['Éva Ödön', 'ÉÖ'],
    ['👩‍🚀 Ride', '👩‍🚀R'],
    ['', ''],
  ])('of %p are %p', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });
});

describe('text that somebody typed', () => {
  it('links to the web and to nothing else', async () => {
    await renderPage(<Prose text={'See https://a.example/x, not javascript:alert(1)\n\n<b>next</b>'} />);
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['https://a.example/x']);
    expect(screen.getByText('<b>next</b>')).toBeInTheDocument();
  });
});

describe('a button', () => {
  it('does nothing a second time while the first is under way', async () => {
    const act = jest.fn();
    const { user } = await renderPage(
      <Button busy onClick={act}>
        Save
      </Button>,
    );
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(act).not.toHaveBeenCalled();
  });
});

describe('a menu', () => {
  it('opens, runs what is chosen, and gives the focus back', async () => {
    const remove = jest.fn();
    const { user } = await renderPage(<Menu label="More" items={[{ id: 'x', label: 'Delete', run: remove }]} />);
    await user.click(screen.getByRole('button', { name: 'More' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
    expect(remove).toHaveBeenCalledTimes(1);
    await waitFor(() => expect(screen.getByRole('button', { name: 'More' })).toHaveFocus());
    expect(screen.queryByRole('menuitem')).not.toBeInTheDocument();
  });
});
