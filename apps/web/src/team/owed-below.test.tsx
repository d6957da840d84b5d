import { expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { renderPage } from '../test/render.js';
import { answer, type Asked } from '../test/server.js';
import { OwedBelow } from './owed-below.js';

const personId = '0190b6d0-0000-7000-8000-000000000401';
const owed = {
  ...{ personId, name: 'Ada Byron', managerId: personId.replace(/1$/, '2'), managerName: 'Grace Hopper' },
  ...{ declaredOn: '2026-11-01', owedOn: '2026-11-15' },
};

it('a manager’s manager reads who owes whom an answer, and where it is to be found', async () => {
  answer({ 'GET /team/owed-answers': { items: [owed] } });
  await renderPage(<OwedBelow />);
  const section = await screen.findByRole('region', { name: 'Owed in your teams' });
  expect(section).toHaveTextContent('Grace Hopper owes Ada Byron an answer');
  expect(screen.getByRole('link', { name: 'Open' })).toHaveAttribute('href', `/people/${personId}`);
});

it('nothing is said where nothing is owed', async () => {
  const log: readonly Asked[] = answer({ 'GET /team/owed-answers': { items: [] } });
  const { container } = await renderPage(<OwedBelow />);
  expect(log).toHaveLength(1);
  expect(container).not.toHaveTextContent('Owed');
});
