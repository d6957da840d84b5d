import { describe, expect, it } from '@jest/globals';
import type { Audience } from '@rungs/contracts/records.js';
import { screen } from '@testing-library/react';
import { renderPage, viewerWith } from '../../test/render.js';
import { AudiencePicker } from './audience-picker.js';

const picker = (value: Audience, managerName: string | null) => (
  <AudiencePicker name="audience" value={value} onChange={() => undefined} managerName={managerName} />
);

describe('the choice of an audience', () => {
  it.each([
    ['private', 'Nobody but you. It does not count into coverage.'],
    ['manager', 'You, Dana Whitlock, and Ruth Ekström.'],
    ['circle', 'You, Dana Whitlock, Ruth Ekström, and those you asked for support.'],
    ['packet', 'You, Dana Whitlock, Ruth Ekström, those you asked for support, and who decides on your case.'],
  ] as const)('%s names everybody whom it lets in', async (value, words) => {
    await renderPage(picker(value, 'Dana Whitlock'));
    expect(await screen.findByText(words)).toBeVisible();
  });

  it('names nobody above the manager where the organization lets them read no records', async () => {
    await renderPage(picker('manager', 'Dana Whitlock'), { viewer: viewerWith({ skipLevelReads: false }) });
    expect(await screen.findByText('You and Dana Whitlock.')).toBeVisible();
  });

  it('names the manager alone who has none above', async () => {
    await renderPage(picker('manager', 'Dana Whitlock'), { viewer: viewerWith({ skipLevelName: null }) });
    expect(await screen.findByText('You and Dana Whitlock.')).toBeVisible();
  });

  it('says what it means where nobody is the manager yet', async () => {
    await renderPage(picker('manager', null), { viewer: viewerWith({ skipLevelName: null, managerName: null }) });
    expect(await screen.findByText('You and your manager.')).toBeVisible();
  });
});
