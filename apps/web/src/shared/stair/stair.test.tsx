import { describe, expect, it, jest } from '@jest/globals';
import type { VisitWithProgress } from '@rungs/domain/stair/stair-model.js';
import { act, screen } from '@testing-library/react';
import { callSteps } from '../i18n/words.js';
import { renderPage } from '../../test/render.js';
import { Stair, type StairTarget } from './stair.js';
import { StairDistribution } from './stair-distribution.js';
import { StairSpark } from './stair-spark.js';

const steps = [
  { met: 7, required: 7 },
  { met: 8, required: 8 },
  { met: 5, required: 6 },
  { met: 2, required: 7 },
];
const visit = (
  step: 1 | 2 | 3 | 4,
  iteration: number,
  enteredOn: string,
  leftOn: string | null,
): VisitWithProgress => ({
  step,
  iteration,
  enteredOn,
  leftOn,
  reason: iteration > 1 ? 'Not tied to a KPI.' : '',
});
const visits = [
  visit(1, 1, '2025-02-17', '2025-08-29'),
  visit(2, 1, '2025-08-29', '2026-05-03'),
  visit(2, 2, '2026-05-03', null),
];

describe('the stair', () => {
  it('says in words all that it draws', async () => {
    await renderPage(<Stair visits={visits} steps={steps} name="Mara Velasco" />);
    const words = screen.getByRole('group').getAttribute('aria-label');
    expect(words).toContain('Step 2 of 4, Find impact areas, 8 of 8 signals, iteration 2.');
    expect(words).toContain('Not tied to a KPI');
  });

  it('calls the steps as the organization does, as soon as that is known', async () => {
    await renderPage(<Stair visits={visits} steps={steps} name="Mara Velasco" />);
    act(() => callSteps({ 2: { en: 'Look around' } }));
    expect(screen.getByRole('group')).toHaveAccessibleName(expect.stringContaining('Step 2 of 4, Look around'));
    expect(screen.getByRole('group')).toHaveTextContent('Look around');
    act(() => callSteps({}));
    expect(screen.getByRole('group')).toHaveTextContent('Find impact areas');
  });

  it('leads to each step and to the earlier iteration, by keyboard too', async () => {
    const onOpen = jest.fn<(to: StairTarget) => void>();
    const links = { href: () => '/journey', onOpen };
    const { user } = await renderPage(<Stair visits={visits} steps={steps} name="Mara Velasco" links={links} />);
    const names = screen.getAllByRole('link').map((link) => link.getAttribute('aria-label'));
    expect(names).toEqual([
      'Step 1, Settle in, 7 of 7 signals',
      'Step 2, Find impact areas, 8 of 8 signals',
      'Step 3, Deliver impact, 5 of 6 signals',
      'Step 4, Get promoted, 2 of 7 signals',
      'Open iteration 1, which ended on step 2',
    ]);
    await user.click(screen.getByRole('link', { name: /^Step 3/u }));
    await user.click(screen.getByRole('link', { name: /iteration 1/u }));
    expect(onOpen.mock.calls).toEqual([[{ step: 3 }], [{ iteration: 1 }]]);
  });

  it('is one picture with a name where it is small', async () => {
    await renderPage(<StairSpark steps={steps} current={3} iteration={1} />);
    expect(
      screen.getByRole('img', { name: 'Step 3 of 4, Deliver impact, 5 of 6 signals, iteration 1' }),
    ).toBeInTheDocument();
  });
});

describe('the distribution', () => {
  const shown = (value: number) => ({ now: { state: 'shown', value } as const, before: null });
  const withheld = (why: 'small' | 'complementary') => ({ now: { state: 'withheld', why } as const, before: null });

  it('draws a dot for each person and none where the figure is withheld', async () => {
    await renderPage(
      <StairDistribution
        minimumGroupSize={5}
        steps={[withheld('complementary'), shown(14), shown(8), withheld('small')]}
      />,
    );
    const picture = screen.getByRole('img', { name: /Step 2, Find impact areas: 14 people/u });
    expect(picture.querySelectorAll('circle')).toHaveLength(22);
    expect(picture).toHaveAccessibleName(expect.stringContaining('Step 4, Get promoted: fewer than 5'));
    expect(screen.getByText(/A step is withheld too/u)).toBeInTheDocument();
  });
});
