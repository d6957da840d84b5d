import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entryAt, groupsFor, tabsFor } from './navigation.js';

const groups = (roles: ('employee' | 'hr' | 'admin')[], isManager = false) =>
  groupsFor({ roles, isManager }).map((group) => group.for);

describe('the ways that somebody has', () => {
  it('never hold a group that is not theirs', () => {
    expect(groups(['employee'])).toEqual(['everyone']);
  });

  it('end with their own, whatever they do for others', () => {
    expect(groups(['employee', 'hr', 'admin'], true).at(-1)).toBe('everyone');
  });

  it('fit on the bottom of a phone', () => {
    expect(tabsFor(groupsFor({ roles: ['employee', 'hr', 'admin'], isManager: true })).length).toBeLessThanOrEqual(3);
  });
});

/** Every page behind the sign-in, and the entry that it belongs to; `null` where the menu has none for it. */
const belongsTo: Readonly<Record<string, string | null>> = {
  '/': 'start',
  '/journey': 'journey',
  '/journey/assessments': 'assessments',
  '/journey/preflight': 'preflight',
  '/assessments/$assessmentId': 'assessments',
  '/people': 'people',
  '/people/chart': 'people',
  '/people/departments': 'people',
  '/people/import': 'peopleImport',
  '/people/$personId': 'people',
  '/people/$personId/profile': 'people',
  '/people/$personId/assessments': 'people',
  '/people/$personId/preflight': 'people',
  '/people/$personId/log': 'people',
  '/people/$personId/shared': 'people',
  '/people/$personId/plan': 'people',
  '/people/$personId/one-on-one': 'people',
  '/team': 'team',
  '/pipeline': 'pipeline',
  '/ladder': 'ladder',
  '/ladders': 'ladders',
  '/ladders/drafts/$draftId': 'ladders',
  '/log': 'log',
  '/goals': 'goals',
  '/plan': 'plan',
  '/feedback': 'feedback',
  '/observations': 'observations',
  '/circle': 'circle',
  '/key-players': 'keyPlayers',
  '/energy': 'energy',
  '/visibility': 'visibility',
  '/kpis': 'kpis',
  '/kpis/$kpiId': 'kpis',
  '/opportunities': 'opportunities',
  '/validations': 'validations',
  '/help': 'help',
  '/settings/account': 'settings',
  '/settings/sessions': 'settings',
  '/settings/tokens': 'settings',
  '/settings/notifications': 'settings',
  '/settings/organization': 'settings',
  '/settings/framework': 'settings',
  '/settings/members': 'settings',
  // The bell has its own place.
  '/notifications': null,
};

describe('the entry one is in', () => {
  const source = readFileSync(join(import.meta.dirname, 'routes.ts'), 'utf8');
  const inside = [...source.matchAll(/page\(\s*inside,\s*'([^']+)'/g)].map(([, path = '']) => path);

  it('is known of every page that there is', () => {
    expect(inside.toSorted()).toEqual(Object.keys(belongsTo).toSorted());
  });

  it.each(Object.entries(belongsTo))('%s: %s', (path, words) => {
    const someId = path.replace(/\$\w+/g, '0190b6d0-0000-7000-8000-000000000001');
    expect(entryAt(someId)?.words ?? null).toBe(words);
  });

  it('is none where there is no page', () => {
    expect(entryAt('/no-such-page')).toBeUndefined();
  });
});
