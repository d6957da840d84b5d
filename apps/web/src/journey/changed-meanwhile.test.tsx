import { describe, expect, it } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import { journey, journeyPage, levels } from '../test/journey-sample.js';
import { mara, renderPage } from '../test/render.js';
import { answer, problem } from '../test/server.js';
import { JourneyView } from './journey-view.js';

const { personId } = mara.membership;
const read = `GET /people/${personId}/journey`;
const show = () => renderPage(<JourneyView personId={personId} />);
const stale = problem(412, 'stale');
const retargeted = journeyPage(personId, { journey: journey({ targetLevel: levels.ic4, version: 4 }) });

/** Seen as version 3; whoever reads again finds what the other made of it. */
function overtaken(act: string, now = retargeted) {
  let reads = 0;
  let sent = 0;
  return answer({
    [read]: () => ({ body: reads++ === 0 ? journeyPage(personId) : now }),
    [act]: () => (sent++ === 0 ? stale : { body: now }),
    'GET /ladders': { items: [] },
  });
}

describe('an act that somebody else was faster than', () => {
  it('shows both, and is done on the present state when one says so', async () => {
    const act = `POST /journeys/${journey().id}/revisit`;
    const log = overtaken(act);
    const { user } = await show();
    await user.click(await screen.findByRole('button', { name: 'Go back' }));
    const form = await screen.findByRole('dialog', { name: 'Go back to an earlier step' });
    await user.type(within(form).getByLabelText('What you learned'), 'The numbers were missing.');
    await user.click(within(form).getByRole('button', { name: 'Go back' }));

    const both = await screen.findByRole('dialog', { name: 'Somebody changed this meanwhile' });
    expect(both).toHaveTextContent('The target is Senior Engineer IC4');
    expect(both).toHaveTextContent('The numbers were missing.');
    await user.click(within(both).getByRole('button', { name: 'Do it all the same' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const sent = log.filter(({ method }) => method === 'POST').map(({ headers }) => headers.get('if-match'));
    expect(sent).toEqual(['"3"', '"4"']);
  });

  it('is not offered again where it would mean something else', async () => {
    const moved = journeyPage(personId, { journey: journey({ step: 4, version: 4 }) });
    const log = overtaken(`POST /journeys/${journey().id}/advance`, moved);
    const { user } = await show();
    await user.click(await screen.findByRole('button', { name: 'Go to step 4' }));
    const form = await screen.findByRole('dialog', { name: 'Step ahead to step 4' });
    await user.type(within(form).getByLabelText('Why now'), 'Because');
    await user.click(within(form).getByRole('button', { name: 'Go to step 4' }));

    const both = await screen.findByRole('dialog', { name: 'Somebody changed this meanwhile' });
    expect(both).toHaveTextContent('Step 4, Get promoted, iteration 1');
    expect(within(both).queryByRole('button', { name: 'Do it all the same' })).toBeNull();
    await user.click(within(both).getByRole('button', { name: 'Leave it as it is' }));
    expect(log.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  it('leaves open what is being typed when a move is proposed in another window, and tells on saving', async () => {
    const proposal = {
      ...{ id: levels.ic4.id, version: 1, step: 4 as const, act: 'advance' as const },
      ...{ reason: 'All of it holds.', proposedOn: '2026-11-20' },
    };
    overtaken(`POST /journeys/${journey().id}/advance`, journeyPage(personId, { proposal, abilities: [] }));
    const { user, client } = await show();
    await user.click(await screen.findByRole('button', { name: 'Go to step 4' }));
    const form = await screen.findByRole('dialog', { name: 'Step ahead to step 4' });
    await user.type(within(form).getByLabelText('Why now'), 'Because');
    await act(() => client.invalidateQueries({ queryKey: ['journey'] }));
    expect(await screen.findByText('“All of it holds.”')).toBeInTheDocument();
    expect(within(form).getByLabelText('Why now')).toHaveValue('Because');
    await user.click(within(form).getByRole('button', { name: 'Go to step 4' }));
    const both = await screen.findByRole('dialog', { name: 'Somebody changed this meanwhile' });
    expect(both).toHaveTextContent('Because');
    expect(within(both).queryByRole('button', { name: 'Do it all the same' })).toBeNull();
  });

  it('says that a move was taken back while one wrote why not yet', async () => {
    const proposal = {
      ...{ id: levels.ic4.id, version: 1, step: 4 as const, act: 'advance' as const },
      ...{ reason: 'All of it holds.', proposedOn: '2026-11-20' },
    };
    const manager = { relation: 'manager' as const };
    const waiting = journeyPage(personId, { ...manager, proposal, proposalAbilities: ['confirm', 'decline'] });
    let reads = 0;
    const log = answer({
      [read]: () => ({ body: reads++ === 0 ? waiting : journeyPage(personId, manager) }),
      [`POST /step-proposals/${proposal.id}/decline`]: () => stale,
      'GET /ladders': { items: [] },
    });
    const { user } = await show();
    await user.click(await screen.findByRole('button', { name: 'Not yet' }));
    const form = await screen.findByRole('dialog', { name: 'Tell Mara what is missing' });
    await user.type(within(form).getByRole('textbox'), 'Finish the belt first.');
    await user.click(within(form).getByRole('button', { name: 'Not yet' }));
    const both = await screen.findByRole('dialog', { name: 'Somebody changed this meanwhile' });
    expect(both).toHaveTextContent('No move is proposed any more');
    expect(both).toHaveTextContent('Finish the belt first.');
    expect(within(both).queryByRole('button', { name: 'Do it all the same' })).toBeNull();
    expect(log.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  it('lets one choose between two targets, field by field', async () => {
    overtaken(`PATCH /journeys/${journey().id}`);
    const { user } = await show();
    await user.click(await screen.findByRole('button', { name: 'Change the target' }));
    const form = await screen.findByRole('dialog', { name: 'Where this journey goes' });
    await user.click(within(form).getByRole('button', { name: 'Change the target' }));
    const both = await screen.findByRole('dialog', { name: 'Somebody changed this while you were writing' });
    expect(within(both).getByRole('group', { name: /The level you aim at/ })).toBeVisible();
  });
});
