import { describe, expect, it } from '@jest/globals';
import type { FindingView, PreflightView as Preflight } from '@rungs/contracts/preflight.js';
import { screen, within } from '@testing-library/react';
import { levels } from '../test/journey-sample.js';
import { mara, renderPage } from '../test/render.js';
import { answer } from '../test/server.js';
import { PreflightPanel } from './preflight-panel.js';
import { PreflightView } from './preflight-view.js';

const { personId } = mara.membership;
const finding = (key: string, wish: Partial<FindingView> = {}): FindingView => ({
  key,
  check: 'gaps',
  severity: 'blocker',
  title: { en: key, es: key },
  sentence: { en: `${key} is missing.`, es: `Falta ${key}.` },
  act: 'open_practice',
  practice: 'know-the-key-players',
  competencyKey: null,
  onlyOwner: false,
  ...wish,
});
const preflight = (findings: FindingView[], wish: Partial<Preflight> = {}): Preflight => ({
  person: { personId, name: 'Mara Velasco' },
  relation: 'owner',
  targetLevel: levels.ic5,
  checked: ['gaps', 'readings', 'feedback', 'months', 'unshared', 'readiness'],
  findings,
  asOf: '2026-11-23T10:00:00.000Z',
  ...wish,
});
const serves = (view: Preflight) => answer({ [`GET /people/${personId}/preflight`]: view });

describe('the pre-flight', () => {
  it('says how much stands in the way, each with its rule and the act that closes it', async () => {
    serves(
      preflight([
        finding('Key players'),
        finding('Delivery', {
          check: 'unshared',
          severity: 'advice',
          act: 'share_evidence',
          competencyKey: 'delivery',
          onlyOwner: true,
        }),
      ]),
    );
    await renderPage(<PreflightView personId={personId} />);
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(
      'One thing stands between you and an honest case for IC5',
    );
    const gaps = within(screen.getByRole('region', { name: 'What is asked for and not there' }));
    expect(gaps.getByText('Key players is missing.')).toBeVisible();
    expect(gaps.getByText('Blocker')).toBeVisible();
    expect(gaps.getByRole('link', { name: 'Go to the practice' })).toHaveAttribute(
      'href',
      '/journey?practice=know-the-key-players',
    );
    const unshared = within(screen.getByRole('region', { name: 'What only you see' }));
    expect(unshared.getByText('Only you')).toBeVisible();
    expect(unshared.getByRole('link', { name: 'Share entries' }).getAttribute('href')).toMatch(/^\/log\?audience=/);
  });

  it('says of a check that found nothing that it was looked at', async () => {
    serves(preflight([]));
    await renderPage(<PreflightView personId={personId} />);
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(
      'Nothing here would surprise your manager',
    );
    expect(screen.getByText('Shared evidence is spread over the year.')).toBeVisible();
    expect(screen.getByText(/finding nothing promises no decision/)).toBeVisible();
  });

  it('leads the manager to where each thing stands, and offers them no act of the person', async () => {
    const findings = [
      finding('Key players'),
      finding('Delivery', { act: 'log_evidence', competencyKey: 'delivery' }),
      finding('Direction', { check: 'readings', act: 'compare_readings' }),
      finding('Readiness', { check: 'readiness', severity: 'advice', act: 'talk' }),
    ];
    serves(
      preflight(findings, { relation: 'manager', checked: ['gaps', 'readings', 'feedback', 'months', 'readiness'] }),
    );
    await renderPage(<PreflightView personId={personId} />);
    expect(await screen.findByRole('link', { name: 'Look at the practice' })).toHaveAttribute(
      'href',
      `/people/${personId}?practice=know-the-key-players`,
    );
    expect(screen.getByRole('link', { name: 'Read the assessments' })).toHaveAttribute(
      'href',
      `/people/${personId}/assessments`,
    );
    expect(screen.getByRole('link', { name: 'Bring it to the 1:1' })).toHaveAttribute(
      'href',
      `/people/${personId}/one-on-one`,
    );
    expect(screen.queryByRole('button', { name: 'Log evidence' })).toBeNull();
    expect(screen.queryByRole('region', { name: 'What only you see' })).toBeNull();
    // That it is old is told to the person alone: to call it recent here would be a lie.
    expect(screen.queryByText(/It is recent/)).toBeNull();
    expect(screen.getByText(/^All of it was answered/)).toBeVisible();
  });

  it('looks at nothing before there is a journey, and says how to begin one', async () => {
    serves(preflight([], { targetLevel: null, checked: [] }));
    await renderPage(<PreflightView personId={personId} />);
    expect(await screen.findByRole('link', { name: 'Begin a journey' })).toBeVisible();
  });

  it('stands in short where the case is made', async () => {
    serves(preflight([finding('One'), finding('Two', { severity: 'advice' })]));
    await renderPage(<PreflightPanel personId={personId} />);
    expect(await screen.findByText('One blocker, one thing to think about.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Open the pre-flight' })).toHaveAttribute('href', '/journey/preflight');
  });
});
