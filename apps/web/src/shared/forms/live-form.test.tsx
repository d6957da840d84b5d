import { describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { z } from 'zod';
import { renderPage } from '../../test/render.js';
import { answer, problem } from '../../test/server.js';
import { api } from '../api.js';
import { TextField } from '../ui/text-field.js';
import { ConflictDialog } from './conflict-dialog.js';
import { Form, SaveButton } from './form.js';
import { useForm } from './use-form.js';

const schema = z.object({ text: z.string() });
const view = schema.extend({ version: z.number() });

const may = { text: 'Ask about May', version: 2 };
const june = { text: 'Ask about June', version: 3 };

/** A form that stays on the page, and a button for what another window saves. */
function Notes({ saved = may }) {
  const [notes, setNotes] = useState(saved);
  const form = useForm({
    schema,
    initial: { text: notes.text },
    version: notes.version,
    live: true,
    draftKey: `notes`,
    current: { schema: view, values: ({ text }) => ({ text }) },
    save: (values, { version }) => api.put('/notes', values, view, { version }),
  });
  return (
    <>
      <Form form={form} label="notes" actions={<SaveButton form={form} />}>
        <TextField {...form.field('text', 'Notes')} />
      </Form>
      <button onClick={() => setNotes(june)}>Elsewhere</button>
      <ConflictDialog form={form} />
    </>
  );
}

const notes = () => screen.getByLabelText('Notes');
const press = (name: string) => screen.getByRole('button', { name });

describe('a form that stays while its record changes', () => {
  it('shows the new record where nothing was typed', async () => {
    const { user } = await renderPage(<Notes />);
    await user.click(press('Elsewhere'));
    expect(notes()).toHaveValue('Ask about June');
  });

  it('keeps what was typed, and shows both versions on saving', async () => {
    const asked = answer({ 'PUT /notes': () => problem(412, 'stale', { current: june }) });
    const { user } = await renderPage(<Notes />);
    await user.type(notes(), ' and July');
    await user.click(press('Elsewhere'));
    expect(notes()).toHaveValue('Ask about May and July');
    await user.click(press('Save'));
    const dialog = await screen.findByRole('dialog');
    expect(asked[0]?.headers.get('if-match')).toBe('"2"');
    expect(dialog).toHaveTextContent('Ask about June');
    expect(dialog).toHaveTextContent('Ask about May and July');
  });

  it('keeps what was typed also over a reload after somebody else saved', async () => {
    const before = await renderPage(<Notes />);
    await before.user.type(notes(), ' and July');
    await before.user.click(press('Elsewhere'));
    before.unmount();
    const asked = answer({ 'PUT /notes': () => problem(412, 'stale', { current: june }) });
    const { user } = await renderPage(<Notes saved={june} />);
    expect(notes()).toHaveValue('Ask about May and July');
    await user.click(press('Save'));
    const dialog = await screen.findByRole('dialog');
    expect(asked[0]?.headers.get('if-match')).toBe('"2"');
    expect(dialog).toHaveTextContent('Ask about June');
    expect(dialog).toHaveTextContent('Ask about May and July');
  });

  it('shows the newest once what came back is given up', async () => {
    const before = await renderPage(<Notes />);
    await before.user.type(notes(), ' and July');
    before.unmount();
    const { user } = await renderPage(<Notes saved={june} />);
    await user.click(press('Start over'));
    expect(notes()).toHaveValue('Ask about June');
  });

  it('brings nothing back that was typed back to what it had been', async () => {
    const before = await renderPage(<Notes />);
    await before.user.type(notes(), '!{Backspace}');
    before.unmount();
    await renderPage(<Notes saved={june} />);
    expect(notes()).toHaveValue('Ask about June');
  });

  it('conflicts with nobody who saves and types on', async () => {
    const asked = answer({
      'PUT /notes': ({ body }) => ({ body: { ...schema.parse(body), version: asked.length + 2 } }),
    });
    const { user } = await renderPage(<Notes />);
    await user.type(notes(), '!');
    await user.click(press('Save'));
    await waitFor(() => expect(asked).toHaveLength(1));
    await user.type(notes(), '!');
    await user.click(press('Save'));
    await waitFor(() => expect(asked).toHaveLength(2));
    expect(asked.map(({ headers }) => headers.get('if-match'))).toEqual(['"2"', '"3"']);
    expect(notes()).toHaveValue('Ask about May!!');
  });
});
