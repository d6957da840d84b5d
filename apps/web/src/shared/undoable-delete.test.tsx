import { describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { renderPage } from '../test/render.js';
import { answer, problem } from '../test/server.js';
import { Button } from './ui/button.js';
import { useUndoableDelete } from './undoable-delete.js';

const path = '/people/mara/goals/1';
const deleted = { id: '0190b6d0-0000-7000-8000-000000000009', version: 8, restorableUntil: '2026-11-24T10:00:00Z' };

function DeleteButton() {
  const remove = useUndoableDelete(['goal']);
  return <Button onClick={() => remove.mutate({ path, version: 7, words: 'Goal deleted' })}>Delete</Button>;
}

describe('deleting', () => {
  it('happens at once, based on the version that was seen, and says so', async () => {
    const asked = answer({ [`DELETE ${path}`]: deleted });
    const { user } = await renderPage(<DeleteButton />);
    await user.click(screen.getByRole('button', { name: 'Delete' }));
    expect(await screen.findByText('Goal deleted')).toBeInTheDocument();
    expect(asked[0]?.headers.get('if-match')).toBe('"7"');
  });

  it('is undone from the toast, on the version that deleting made', async () => {
    const asked = answer({ [`DELETE ${path}`]: deleted, [`POST ${path}/restoration`]: {} });
    const { user } = await renderPage(<DeleteButton />);
    await user.click(screen.getByRole('button', { name: 'Delete' }));
    await user.click(await screen.findByRole('button', { name: /^Undo/u }));
    await waitFor(() => expect(asked[1]?.headers.get('if-match')).toBe('"8"'));
    await waitFor(() => expect(screen.queryByText('Goal deleted')).not.toBeInTheDocument());
  });

  it('is undone by the key U as well', async () => {
    const asked = answer({ [`DELETE ${path}`]: deleted, [`POST ${path}/restoration`]: {} });
    const { user } = await renderPage(<DeleteButton />);
    await user.click(screen.getByRole('button', { name: 'Delete' }));
    await screen.findByText('Goal deleted');
    await user.keyboard('u');
    await waitFor(() => expect(asked).toHaveLength(2));
  });

  it('says why it did not happen', async () => {
    answer({ [`DELETE ${path}`]: () => problem(412, 'stale') });
    const { user } = await renderPage(<DeleteButton />);
    await user.click(screen.getByRole('button', { name: 'Delete' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Somebody changed this meanwhile.');
  });
});
