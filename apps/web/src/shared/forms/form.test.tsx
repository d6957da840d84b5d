import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { z } from 'zod';
import { renderPage } from '../../test/render.js';
import { answer, problem } from '../../test/server.js';
import { api } from '../api.js';
import { TextField } from '../ui/text-field.js';
import { ConflictDialog } from './conflict-dialog.js';
import { Form, SaveButton } from './form.js';
import { useForm } from './use-form.js';

const schema = z.object({ title: z.string().min(1).max(20), why: z.string() });
const view = schema.extend({ version: z.number() });
const goal = { title: 'Ship', why: 'Because', version: 4 };

function GoalForm({ onSaved = () => undefined }: { onSaved?: (saved: unknown) => void }) {
  const form = useForm({
    schema,
    initial: { title: goal.title, why: goal.why },
    version: goal.version,
    draftKey: 'goal:1',
    current: { schema: view, values: ({ title, why }) => ({ title, why }) },
    save: (values, { version, idempotencyKey }) => api.patch('/goals/1', values, view, { version, idempotencyKey }),
    onSaved,
  });
  return (
    <>
      <Form form={form} label="goal" actions={<SaveButton form={form} />}>
        <TextField {...form.field('title', 'What')} />
        <TextField {...form.field('why', 'Why')} />
      </Form>
      <ConflictDialog form={form} />
    </>
  );
}

const type = async (user: Awaited<ReturnType<typeof renderPage>>['user'], label: string, text: string) => {
  await user.clear(screen.getByLabelText(label));
  if (text) await user.type(screen.getByLabelText(label), text);
};
const save = () => screen.getByRole('button', { name: 'Save' });

describe('a form', () => {
  it('says what is wrong on leaving the field, not while typing', async () => {
    const { user } = await renderPage(<GoalForm />);
    await type(user, 'What', '');
    expect(screen.queryByText('Fill this in.')).not.toBeInTheDocument();
    await user.tab();
    expect(screen.getByText('Fill this in.')).toBeInTheDocument();
    expect(screen.getByLabelText('What')).toHaveAccessibleDescription('Fill this in.');
    expect(screen.getByLabelText('What')).toBeInvalid();
  });

  it('sends nothing that the contract refuses, and leads to the field', async () => {
    const asked = answer({});
    const { user } = await renderPage(<GoalForm />);
    await type(user, 'What', '');
    await user.click(save());
    const summary = screen.getByRole('alert');
    expect(summary).toHaveTextContent('One field needs a look: What');
    await user.click(within(summary).getByRole('button', { name: 'What' }));
    expect(screen.getByLabelText('What')).toHaveFocus();
    expect(asked).toEqual([]);
  });

  it('puts the server’s objection at its field and keeps what was typed', async () => {
    const errors = [{ pointer: '/why', code: 'custom', detail: 'Say more.' }];
    answer({ 'PATCH /goals/1': () => problem(400, 'invalid', { errors }) });
    const { user } = await renderPage(<GoalForm />);
    await type(user, 'Why', 'No');
    await user.click(save());
    expect(await screen.findByText('Say more.')).toBeInTheDocument();
    expect(screen.getByLabelText('Why')).toHaveValue('No');
  });

  it('says that the line is gone, and sends the same key when one presses again', async () => {
    let up = false;
    const asked = answer({
      'PATCH /goals/1': () => {
        if (!up) return problem(500, 'internal');
        return { body: { ...goal, version: 5 } };
      },
    });
    const { user } = await renderPage(<GoalForm />);
    await type(user, 'What', 'Ship it');
    await user.click(save());
    expect(await screen.findByText('Nothing was saved')).toBeInTheDocument();
    up = true;
    await user.click(save());
    await waitFor(() => expect(asked).toHaveLength(2));
    const [first, second] = asked.map(({ headers }) => headers.get('idempotency-key'));
    expect(second).toBe(first);
  });

  it('brings back what was typed after a reload, and forgets it once saved', async () => {
    answer({ 'PATCH /goals/1': { ...goal, version: 5 } });
    const before = await renderPage(<GoalForm />);
    await type(before.user, 'What', 'Half a thou');
    before.unmount();
    const { user, unmount } = await renderPage(<GoalForm />);
    expect(screen.getByLabelText('What')).toHaveValue('Half a thou');
    expect(screen.getByText('What you typed before is back.')).toBeInTheDocument();
    await user.click(save());
    await waitFor(() => expect(screen.queryByText('What you typed before is back.')).not.toBeInTheDocument());
    unmount();
    await renderPage(<GoalForm />);
    expect(screen.getByLabelText('What')).toHaveValue('Ship');
  });
});

describe('two people editing', () => {
  const theirs = { title: 'Ship in May', why: 'Asked by Dana', version: 5 };
  const conflicted = async (mine: string) => {
    let tries = 0;
    const asked = answer({
      'PATCH /goals/1': () =>
        ++tries === 1 ? problem(412, 'stale', { current: theirs }) : { body: { ...theirs, version: 6 } },
    });
    const page = await renderPage(<GoalForm />);
    await type(page.user, 'What', mine);
    await page.user.click(save());
    const dialog = await screen.findByRole('dialog', { name: /Somebody changed this/u });
    return { ...page, asked, dialog };
  };

  it('shows both versions; what only the other changed is theirs from the start', async () => {
    const { dialog, user, asked } = await conflicted('Ship in June');
    expect(dialog).toHaveTextContent('Ship in June');
    expect(dialog).toHaveTextContent('Ship in May');
    await user.click(within(dialog).getByRole('button', { name: 'Save this version' }));
    await waitFor(() => expect(asked).toHaveLength(2));
    expect(asked[1]?.body).toEqual({ title: 'Ship in June', why: 'Asked by Dana' });
    expect(asked[1]?.headers.get('if-match')).toBe('"5"');
  });

  it('keeps theirs when one says so', async () => {
    const { dialog, user, asked } = await conflicted('Ship in June');
    await user.click(within(dialog).getByRole('button', { name: 'Keep theirs' }));
    await waitFor(() => expect(asked[1]?.body).toEqual({ title: 'Ship in May', why: 'Asked by Dana' }));
  });

  it('lets one go on writing with every word still there', async () => {
    const { dialog, user } = await conflicted('Ship in June');
    await user.click(within(dialog).getByRole('button', { name: 'Go on writing' }));
    expect(screen.getByLabelText('What')).toHaveValue('Ship in June');
  });
});
