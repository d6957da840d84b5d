import { describe, expect, it } from '@jest/globals';
import type { CoverageView } from '@rungs/contracts/journeys.js';
import type { EvidenceView } from '@rungs/contracts/evidence.js';
import { screen, within } from '@testing-library/react';
import { managers, published } from '../test/assessment-sample.js';
import { journeyPage, levels } from '../test/journey-sample.js';
import { mara, renderPage, viewerWith } from '../test/render.js';
import { answer } from '../test/server.js';
import { CoverageList } from './coverage-list.js';

const { personId } = mara.membership;
const id = (n: number): string => `0190b6d0-0000-7000-8000-0000000005${String(n).padStart(2, '0')}`;

const expectation = (evidenceIds: string[]): CoverageView['expectations'][number] => ({
  competencyKey: 'delivery',
  competency: 'Delivery',
  statement: 'Carries a result across teams.',
  required: true,
  covered: false,
  bar: { count: 4, kinds: 1, months: 1 },
  count: evidenceIds.length,
  kinds: 1,
  months: 1,
  rule: { en: '4 pieces of evidence.', es: '4 pruebas.' },
  missing: null,
  evidenceIds,
  sharingWouldAdd: null,
});
const entry = (n: number, title: string): EvidenceView => ({
  id: id(n),
  personId,
  version: 1,
  step: 3,
  iteration: 1,
  audience: 'manager',
  visibleTo: [{ personId, name: 'Mara Velasco' }],
  abilities: [],
  createdAt: '2026-11-01T08:00:00.000Z',
  updatedAt: '2026-11-01T08:00:00.000Z',
  title,
  situation: '',
  action: '',
  result: '',
  role: '',
  contributors: [],
  occurredOn: '2026-11-01',
  occurredUntil: null,
  competencyKeys: ['delivery'],
  kpi: null,
  kind: 'project',
  links: [],
  source: 'manual',
  externalId: null,
});

const nothingSaid = { self: null, manager: null };

function coverage(ids: string[], entries: EvidenceView[], said: object = nothingSaid) {
  return answer({
    [`GET /people/${personId}/coverage`]: {
      targetLevel: levels.ic5,
      covered: 0,
      required: 1,
      expectations: [expectation(ids)],
    },
    [`GET /people/${personId}/evidence`]: { items: entries, nextCursor: null, abilities: [] },
    [`GET /people/${personId}/assessments/standing`]: { targetLevel: levels.ic5, ...said },
  });
}

describe('a line of coverage', () => {
  it('opens the evidence that counts, and none that does not', async () => {
    coverage([id(1)], [entry(1, 'Cut build time'), entry(2, 'Too old to count')]);
    const { user } = await renderPage(<CoverageList page={journeyPage(personId)} />);
    await user.click(await screen.findByText(/See the entry that counts/));
    const link = await screen.findByRole('link', { name: 'Cut build time' });
    expect(link).toHaveAttribute('href', `/log?entry=${id(1)}`);
    expect(screen.queryByRole('link', { name: 'Too old to count' })).toBeNull();
  });

  it('leads the manager into the log of the person', async () => {
    coverage([id(1)], [entry(1, 'Cut build time')]);
    const viewer = viewerWith({ personId: id(9) });
    const { user } = await renderPage(<CoverageList page={journeyPage(personId)} />, { viewer });
    await user.click(await screen.findByText(/See the entry that counts/));
    const link = await screen.findByRole('link', { name: 'Cut build time' });
    expect(link).toHaveAttribute('href', `/people/${personId}/log?entry=${id(1)}`);
  });

  it('stands beside what the person and the manager say, each by itself', async () => {
    coverage([], [], { self: published(personId), manager: managers(personId) });
    await renderPage(<CoverageList page={journeyPage(personId)} />);
    const line = within((await screen.findByText('Delivery')).closest('li') ?? document.body);
    expect(line.getByText('0 of 4')).toBeVisible();
    const said = (await line.findAllByRole('definition')).map(({ textContent }) => textContent);
    const names = line.getAllByRole('term').map(({ textContent }) => textContent);
    expect([names, said]).toEqual([
      ['You', 'Dana Whitlock'],
      ['Exceeds', 'Meets'],
    ]);
  });

  it('says nothing for somebody who has not said anything, and nothing of what is not shown', async () => {
    coverage([], [], { self: { ...published(personId), answers: null }, manager: managers(personId) });
    await renderPage(<CoverageList page={journeyPage(personId)} />);
    const line = within((await screen.findByText('Delivery')).closest('li') ?? document.body);
    expect((await line.findAllByRole('term')).map(({ textContent }) => textContent)).toEqual(['Dana Whitlock']);
  });

  it('offers nothing to open where nothing counts', async () => {
    coverage([], []);
    await renderPage(<CoverageList page={journeyPage(personId)} />);
    const line = (await screen.findByText('Delivery')).closest('li');
    expect(within(line ?? document.body).queryByRole('group')).toBeNull();
    expect(screen.queryByText(/that counts/)).toBeNull();
  });
});
