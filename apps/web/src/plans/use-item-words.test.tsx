import { expect, it } from '@jest/globals';
import type { PlanItemKind } from '@rungs/domain/plans/plan-content.js';
import { screen } from '@testing-library/react';
import { renderPage } from '../test/render.js';
import { useItemWords } from './use-item-words.js';

function Name({ of }: { of: readonly [PlanItemKind, string, string] }) {
  const [kind, title, replacement] = of;
  return <p>{useItemWords().name({ kind, title, replacement })}</p>;
}

it.each([
  [['improve', 'the build', ''], 'Improve the build'],
  [['replace', 'the sheet', 'a board'], 'Replace the sheet with a board'],
  [['improve', 'Certificates are typed twice', ''], 'Improve: Certificates are typed twice'],
  [['replace', 'Éva’s sheet', 'a board'], 'Replace: Éva’s sheet, with a board'],
] as const)('%j is called %s', async (of, words) => {
  await renderPage(<Name of={of} />);
  expect(await screen.findByText(words)).toBeVisible();
});
