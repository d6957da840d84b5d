import { describe, expect, it } from '@jest/globals';
import type { FeedbackList, FeedbackRequestView, FeedbackView } from '@rungs/contracts/feedback.js';
import { screen, waitFor, within } from '@testing-library/react';
import { journeyPage } from '../test/journey-sample.js';
import { opportunity } from '../test/opportunity-sample.js';
import { plan, planItem, planList } from '../test/plan-sample.js';
import { mara, renderPage } from '../test/render.js';
import { answer, type Asked, problem } from '../test/server.js';
import FeedbackPage from './feedback-page.js';
import { FeedbackPanel } from './feedback-panel.js';

const personId = mara.membership.personId;
const received = `GET /people/${personId}/feedback`;
const id = (n: number): string => `0190b6d0-0000-7000-8000-0000000003${String(n).padStart(2, '0')}`;
const me = { personId, name: 'Mara Velasco' };
const oskar = { personId: id(90), name: 'Oskar Brandt' };
const at = { createdAt: '2026-11-01T10:00:00.000Z', updatedAt: '2026-11-01T10:00:00.000Z' };

const feedback = (wish: Partial<FeedbackView> = {}): FeedbackView => ({
  ...{ id: id(1), personId, version: 3, step: 2, iteration: 1, audience: 'private', ...at },
  ...{ visibleTo: [me, oskar], abilities: ['respond', 'share', 'delete'] },
  ...{ receiver: me, giver: oskar, attribution: 'attributed', sharedWithManager: false },
  ...{
    text: 'The review found the race.',
    question: 'Was it worthwhile?',
    about: '',
    competencyKeys: [],
    record: null,
  },
  ...{ givenOn: '2026-11-01', response: null, respondedOn: null },
  ...wish,
});
const request = (wish: Partial<FeedbackRequestView> = {}): FeedbackRequestView => ({
  ...{ id: id(2), personId: oskar.personId, version: 1, step: 2, iteration: 1, ...at },
  ...{ asker: oskar, asked: me, question: 'Was the demo any good?', about: '', competencyKeys: [] },
  ...{ askedEmail: null, record: null },
  ...{ expiresOn: '2199-01-01', state: 'pending', declineReason: '', abilities: ['answer', 'decline'] },
  ...wish,
});
const list = (items: FeedbackView[], more: Partial<FeedbackList> = {}): FeedbackList => ({
  ...{ items, nextCursor: null, receivedCount: items.length, abilities: ['ask'] },
  answeredCount: items.filter(({ response }) => response !== null).length,
  ...more,
});

type Given = {
  mine?: FeedbackView[];
  ofMe?: FeedbackRequestView[];
  byMe?: FeedbackRequestView[];
  gave?: FeedbackView[];
};
const table = ({ mine = [], ofMe = [], byMe = [], gave = [] }: Given) => ({
  [received]: list(mine),
  'GET /feedback/given': { items: gave, nextCursor: null },
  'GET /ladders': { items: [] },
  [`GET /people/${personId}/goals`]: { ...noRecords, openCount: 0, openLimit: 3, abilities: [] },
  [`GET /people/${personId}/evidence`]: { ...noRecords, abilities: [] },
  [`GET /people/${personId}/opportunities`]: { ...noRecords, abilities: [] },
  [`GET /people/${personId}/visibility-events`]: { ...noRecords, abilities: [] },
  [`GET /people/${personId}/plans`]: { ...noRecords, abilities: [] },
  'GET /feedback-requests': ({ path }: Asked) => {
    const items = path.includes('direction=asked') ? byMe : ofMe;
    return { body: { items, nextCursor: null, pendingCount: items.length } };
  },
});
const noRecords = { items: [], nextCursor: null };
const sent = (log: readonly Asked[], method: string) => log.find((asked) => asked.method === method);

describe('feedback', () => {
  it('puts what others wait for first', async () => {
    answer(table({ mine: [feedback()], ofMe: [request()], byMe: [request({ id: id(3), asker: me, asked: oskar })] }));
    await renderPage(<FeedbackPage />);
    // The first to draw the page also pays for loading its modules.
    await screen.findByRole('region', { name: 'Asked of you' }, { timeout: 4_000 });
    await screen.findByRole('region', { name: 'What you asked' });
    const titles = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    expect(titles).toEqual(['Asked of you', 'What you were told', 'What you asked']);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('One answer is yours to give');
  });

  it('is answered without a name, which says what that means', async () => {
    const log = answer({
      ...table({ ofMe: [request()] }),
      [`POST /feedback-requests/${id(2)}/answer`]: { status: 201, body: feedback({ receiver: oskar }) },
    });
    const { user } = await renderPage(<FeedbackPage />);
    await user.click(await screen.findByRole('button', { name: 'Answer' }));
    const drawer = await screen.findByRole('dialog', { name: 'Answer Oskar Brandt' });
    expect(within(drawer).getByText('Was the demo any good?')).toBeVisible();
    await user.type(within(drawer).getByRole('textbox', { name: /What you want to say/ }), 'Show it sooner.');
    await user.click(within(drawer).getByRole('radio', { name: '“A colleague”' }));
    expect(within(drawer).getByText(/their manager sees your name/)).toBeVisible();
    expect(within(drawer).queryByRole('checkbox')).toBeNull();
    await user.click(within(drawer).getByRole('button', { name: 'Give it' }));
    await waitFor(() => expect(sent(log, 'POST')).toBeDefined());
    expect(sent(log, 'POST')?.body).toEqual({
      text: 'Show it sooner.',
      attribution: 'manager_only',
      sharedWithManager: false,
    });
    expect(sent(log, 'POST')?.headers.get('if-match')).toBe('"1"');
  });

  it('is declined without a reason', async () => {
    const log = answer({
      ...table({ ofMe: [request()] }),
      [`POST /feedback-requests/${id(2)}/decline`]: request({ state: 'declined', abilities: [] }),
    });
    const { user } = await renderPage(<FeedbackPage />);
    await user.click(await screen.findByRole('button', { name: 'Decline' }));
    const dialog = await screen.findByRole('dialog', { name: 'Decline to answer Oskar Brandt?' });
    await user.click(within(dialog).getByRole('button', { name: 'Decline' }));
    await screen.findByText('The request is declined');
    expect(sent(log, 'POST')?.body).toEqual({ reason: '' });
  });

  it('is answered with what will change, and keeps the words when that fails', async () => {
    let fails = true;
    const log = answer({
      ...table({ mine: [feedback()] }),
      [`POST /feedback/${id(1)}/response`]: () => {
        const now = fails;
        fails = false;
        return now ? problem(412, 'stale') : { body: feedback({ response: 'Sooner.' }) };
      },
    });
    const { user } = await renderPage(<FeedbackPage />);
    await user.click(await screen.findByRole('button', { name: 'Say what will change' }));
    const box = await screen.findByRole('textbox', { name: /What will change/ });
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(box).toBeInvalid();
    expect(sent(log, 'POST')).toBeUndefined();
    await user.type(box, 'Sooner.');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByRole('alert');
    expect(box).toHaveValue('Sooner.');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('Your answer is saved');
    expect(sent(log, 'POST')?.body).toEqual({ response: 'Sooner.' });
  });

  it('is answered over what its giver changed meanwhile only once that was read', async () => {
    const given = feedback({ text: 'The review found the race, and its cause.', version: 4 });
    const log = answer({
      ...table({ mine: [feedback()] }),
      [`POST /feedback/${id(1)}/response`]: ({ headers }: Asked) =>
        headers.get('if-match') === '"3"' ? problem(412, 'stale', { current: given }) : { body: given },
    });
    const { user } = await renderPage(<FeedbackPage />);
    await user.click(await screen.findByRole('button', { name: 'Say what will change' }));
    await user.type(await screen.findByRole('textbox', { name: /What will change/ }), 'Sooner.');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const both = await screen.findByRole('dialog', { name: 'Somebody changed this while you were writing' });
    expect(both).toHaveTextContent('What was saidThe review found the race, and its cause.');
    expect(both).toHaveTextContent('Yours, not saved yetSooner.');
    expect(within(both).queryByRole('radio')).toBeNull();
    await user.click(within(both).getByRole('button', { name: 'Save this version' }));
    await screen.findByText('Your answer is saved');
    const tries = log.filter(({ method }) => method === 'POST');
    expect(tries.map(({ body, headers }) => [body, headers.get('if-match')])).toEqual([
      [{ response: 'Sooner.' }, '"3"'],
      [{ response: 'Sooner.' }, '"4"'],
    ]);
  });

  it('shows both answers to whoever answers in a second window', async () => {
    const there = feedback({ response: 'From the other window', version: 4 });
    const log = answer({
      ...table({ mine: [feedback()] }),
      [`POST /feedback/${id(1)}/response`]: ({ headers }: Asked) =>
        headers.get('if-match') === '"3"' ? problem(412, 'stale', { current: there }) : { body: there },
    });
    const { user } = await renderPage(<FeedbackPage />);
    await user.click(await screen.findByRole('button', { name: 'Say what will change' }));
    await user.type(await screen.findByRole('textbox', { name: /What will change/ }), 'From this window');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const both = await screen.findByRole('dialog', { name: /^Somebody changed this/ });
    expect(within(both).getByRole('radio', { name: /^Yours, not saved yet.*From this window/ })).toBeChecked();
    await user.click(within(both).getByRole('radio', { name: /^Theirs, saved as version 4.*From the other window/ }));
    await user.click(within(both).getByRole('button', { name: 'Save this version' }));
    await screen.findByText('Your answer is saved');
    expect(log.findLast(({ method }) => method === 'POST')?.body).toEqual({ response: 'From the other window' });
  });

  it('is declined for a reason, which outlives that the question became another one', async () => {
    const now = request({ question: 'Was the demo of May any good?', version: 2 });
    const log = answer({
      ...table({ ofMe: [request()] }),
      [`POST /feedback-requests/${id(2)}/decline`]: ({ headers }: Asked) =>
        headers.get('if-match') === '"1"' ? problem(412, 'stale', { current: now }) : { body: now },
    });
    const { user } = await renderPage(<FeedbackPage />);
    await user.click(await screen.findByRole('button', { name: 'Decline' }));
    const dialog = await screen.findByRole('dialog', { name: 'Decline to answer Oskar Brandt?' });
    await user.type(within(dialog).getByRole('textbox', { name: /Why/ }), 'I was away.');
    await user.click(within(dialog).getByRole('button', { name: 'Decline' }));
    const both = await screen.findByRole('dialog', { name: 'Somebody changed this meanwhile' });
    expect(both).toHaveTextContent('The questionWas the demo of May any good?');
    expect(both).toHaveTextContent('DeclineI was away.');
    await user.click(within(both).getByRole('button', { name: 'Do it all the same' }));
    await screen.findByText('The request is declined');
    const tries = log.filter(({ method }) => method === 'POST');
    expect(tries.map(({ body, headers }) => [body, headers.get('if-match')])).toEqual([
      [{ reason: 'I was away.' }, '"1"'],
      [{ reason: 'I was away.' }, '"2"'],
    ]);
  });

  it('is not given to a question that is answered already, and every word stays', async () => {
    const now = request({ state: 'given', abilities: [], version: 2 });
    answer({
      ...table({ ofMe: [request()] }),
      [`POST /feedback-requests/${id(2)}/answer`]: () => problem(412, 'stale', { current: now }),
    });
    const { user } = await renderPage(<FeedbackPage />);
    await user.click(await screen.findByRole('button', { name: 'Answer' }));
    const drawer = await screen.findByRole('dialog', { name: 'Answer Oskar Brandt' });
    await user.type(within(drawer).getByRole('textbox', { name: /What you want to say/ }), 'Show it sooner.');
    await user.click(within(drawer).getByRole('button', { name: 'Give it' }));
    const both = await screen.findByRole('dialog', { name: 'Somebody changed this meanwhile' });
    expect(both).toHaveTextContent('The requestAnswered');
    expect(within(both).queryByRole('button', { name: 'Do it all the same' })).toBeNull();
    await user.click(within(both).getByRole('button', { name: 'Go on writing' }));
    expect(within(drawer).getByRole('textbox', { name: /What you want to say/ })).toHaveValue('Show it sooner.');
  });

  it('is shared on purpose, and says who sees it', async () => {
    const log = answer({
      ...table({ mine: [feedback({ giver: null, visibleTo: [me] })] }),
      [`PATCH /feedback/${id(1)}`]: feedback({ audience: 'manager' }),
    });
    const { user } = await renderPage(<FeedbackPage />);
    const article = await screen.findByRole('article', { name: 'Feedback, A colleague' });
    expect(within(article).getByText('Only you')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'What to do with this feedback: A colleague' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Share' }));
    await user.click(await screen.findByRole('radio', { name: 'Manager' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(sent(log, 'PATCH')?.body).toEqual({ audience: 'manager', step: 2 }));
  });

  it('is shared over what another window chose only once one saw both', async () => {
    const now = feedback({ audience: 'circle', version: 4 });
    const log = answer({
      ...table({ mine: [feedback()] }),
      [`PATCH /feedback/${id(1)}`]: ({ headers }: Asked) =>
        headers.get('if-match') === '"3"' ? problem(412, 'stale', { current: now }) : { body: now },
    });
    const { user } = await renderPage(<FeedbackPage />);
    await user.click(await screen.findByRole('button', { name: /^What to do with this feedback/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'Share' }));
    await user.click(await screen.findByRole('radio', { name: 'Manager' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const both = await screen.findByRole('dialog', { name: /^Somebody changed this/ });
    expect(within(both).getByRole('radio', { name: /^Yours, not saved yet.*Manager/ })).toBeChecked();
    await user.click(within(both).getByRole('radio', { name: /^Theirs, saved as version 4.*Circle/ }));
    await user.click(within(both).getByRole('button', { name: 'Save this version' }));
    await screen.findByText('The sharing is saved');
    expect(log.findLast(({ method }) => method === 'PATCH')?.body).toEqual({ audience: 'circle', step: 2 });
  });

  it('is asked for about an item of the plan or an opportunity, which one finds by its title', async () => {
    const belt = plan(personId, { items: [planItem(), planItem({ id: id(41), title: 'Replace the belt' })] });
    const path = `/people/${personId}/outside-feedback-requests`;
    const log = answer({
      ...table({}),
      [`GET /people/${personId}/plans`]: planList(belt),
      [`GET /plans/${belt.id}`]: belt,
      [`GET /people/${personId}/opportunities`]: { ...noRecords, items: [opportunity(personId)], abilities: [] },
      [`POST ${path}`]: { status: 201, body: request({ asker: me, asked: { personId: null, name: 'Lin' } }) },
    });
    const { user } = await renderPage(<FeedbackPage />);
    await user.click(await screen.findByRole('button', { name: 'Ask the first' }));
    const drawer = within(await screen.findByRole('dialog', { name: 'Ask for feedback' }));
    await user.click(drawer.getByRole('radio', { name: 'Somebody outside' }));
    await user.type(drawer.getByRole('textbox', { name: 'Their name' }), 'Lin');
    await user.type(drawer.getByRole('textbox', { name: 'Their e-mail' }), 'lin@outside.example');
    await user.type(drawer.getByRole('textbox', { name: /Your question/ }), 'Did it help?');
    const record = drawer.getByRole('combobox', { name: /About which record/ });
    await user.click(record);
    expect(await screen.findByRole('option', { name: /Certificates typed twice.*Opportunity/ })).toBeVisible();
    await user.type(record, 'BELT');
    await user.click(await screen.findByRole('option', { name: /Replace the belt.*Item of the plan/ }));
    expect(screen.queryByRole('option', { name: /the build/ })).toBeNull();
    await user.click(drawer.getByRole('checkbox', { name: 'Show them its title' }));
    await user.click(drawer.getByRole('button', { name: 'Ask' }));
    await waitFor(() => expect(sent(log, 'POST')?.path).toBe(path));
    const chosen = { recordType: 'plan-item', recordId: id(41), shown: true };
    expect(sent(log, 'POST')?.body).toMatchObject({ record: chosen });
    // The server looks through titles itself.
    expect(log.some(({ path: asked }) => asked.startsWith(`/people/${personId}/opportunities?text=BELT`))).toBe(true);
  });

  it('is asked for with a prompt, of nobody only after a word', async () => {
    answer(table({}));
    const { user } = await renderPage(<FeedbackPage />);
    await user.click(await screen.findByRole('button', { name: 'Ask the first' }));
    const drawer = await screen.findByRole('dialog', { name: 'Ask for feedback' });
    await user.click(within(drawer).getByRole('button', { name: 'What should I keep doing?' }));
    expect(within(drawer).getByRole('textbox', { name: /Your question/ })).toHaveValue('What should I keep doing?');
    await user.click(within(drawer).getByRole('button', { name: 'Ask' }));
    expect(await within(drawer).findByText('One field needs a look:')).toBeVisible();
  });

  it('is asked of somebody outside, who gets a link by mail', async () => {
    const outside = request({ asker: me, asked: { personId: null, name: 'Lin' }, askedEmail: 'lin@outside.example' });
    const log = answer({
      ...table({ byMe: [outside] }),
      [`POST /people/${personId}/outside-feedback-requests`]: () => ({ status: 201, body: outside }),
    });
    const { user } = await renderPage(<FeedbackPage />);
    const mine = await screen.findByRole('region', { name: 'What you asked' });
    expect(within(mine).getByText('by mail to lin@outside.example')).toBeVisible();
    await user.click(await screen.findByRole('button', { name: 'Ask somebody' }));
    const drawer = await screen.findByRole('dialog', { name: 'Ask for feedback' });
    await user.click(within(drawer).getByRole('radio', { name: 'Somebody outside' }));
    await user.type(within(drawer).getByRole('textbox', { name: 'Their name' }), 'Lin');
    await user.type(within(drawer).getByRole('textbox', { name: 'Their e-mail' }), 'lin@outside.example');
    await user.click(within(drawer).getByRole('radio', { name: 'Spanish' }));
    await user.click(within(drawer).getByRole('button', { name: 'Was it worthwhile?' }));
    await user.click(within(drawer).getByRole('button', { name: 'Ask' }));
    await screen.findByText('Lin is asked');
    expect(sent(log, 'POST')?.body).toMatchObject({
      ...{ name: 'Lin', email: 'lin@outside.example', locale: 'es', question: 'Was it worthwhile?' },
      ...{ competencyKeys: [], record: null },
    });
    expect(sent(log, 'POST')?.body).not.toHaveProperty('askedId');
  });

  it('is asked for the step where one stands', async () => {
    const journey = `/people/${personId}/journey`;
    const log = answer({ ...table({}), [`GET ${journey}`]: journeyPage(personId) });
    const { user } = await renderPage(<FeedbackPage />);
    const open = await screen.findByRole('button', { name: 'Ask the first' });
    await waitFor(() => expect(log).toContainEqual(expect.objectContaining({ path: journey })));
    await user.click(open);
    const drawer = await screen.findByRole('dialog', { name: 'Ask for feedback' });
    expect(within(drawer).getByRole('combobox', { name: /Step/ })).toHaveTextContent('3 Deliver impact');
  });

  it('says to whom it is never shown', async () => {
    answer({ [received]: () => problem(404, 'not_found') });
    await renderPage(<FeedbackPanel personId={personId} />);
    expect(await screen.findByText(/between a person, whoever gave it/)).toBeVisible();
  });
});
