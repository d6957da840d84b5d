import type { Step } from '@rungs/contracts/records.js';
import type { SessionMembership } from '@rungs/contracts/session.js';
import type { LinkProps } from '@tanstack/react-router';
import type { IconName } from '../shared/ui/icon.js';
import type app from './locales/en.json';

type Audience = 'everyone' | 'manager' | 'hr' | 'admin';

export type Entry = Readonly<{
  to: LinkProps['to'];
  /** Where else its pages lie; those below `to` are its own. */
  under?: string;
  /** Its word, under `nav` in app/locales. */
  words: keyof (typeof app)['nav'];
  for: Audience;
  icon: IconName;
  /** Also among the tabs at the bottom of a phone; the first three of these that a person has are shown. */
  tab?: boolean;
  /** Under which step of the stair it stands: where its practice is. */
  step?: Step;
}>;

/** One line per entry, in the order they are shown. What a person may do there is the server's to say. */
const navigation: readonly Entry[] = [
  { to: '/team', words: 'team', for: 'manager', icon: 'people', tab: true },
  { to: '/pipeline', words: 'pipeline', for: 'hr', icon: 'chart', tab: true },
  { to: '/', words: 'start', for: 'everyone', icon: 'home', tab: true },
  { to: '/journey', words: 'journey', for: 'everyone', icon: 'stair', tab: true },
  { to: '/log', words: 'log', for: 'everyone', icon: 'document', tab: true },
  { to: '/observations', words: 'observations', for: 'everyone', icon: 'eye', step: 1 },
  { to: '/key-players', words: 'keyPlayers', for: 'everyone', icon: 'people', step: 1 },
  { to: '/goals', words: 'goals', for: 'everyone', icon: 'target', step: 1 },
  { to: '/ladder', words: 'ladder', for: 'everyone', icon: 'ladder', step: 1 },
  { to: '/kpis', words: 'kpis', for: 'everyone', icon: 'chart', step: 2 },
  { to: '/opportunities', words: 'opportunities', for: 'everyone', icon: 'flag', step: 2 },
  { to: '/validations', words: 'validations', for: 'everyone', icon: 'check', step: 2 },
  { to: '/feedback', words: 'feedback', for: 'everyone', icon: 'speech', step: 2 },
  { to: '/plan', words: 'plan', for: 'everyone', icon: 'flag', step: 3 },
  { to: '/energy', words: 'energy', for: 'everyone', icon: 'clock', step: 3 },
  { to: '/help', words: 'help', for: 'everyone', icon: 'speech', step: 3 },
  { to: '/visibility', words: 'visibility', for: 'everyone', icon: 'eye', step: 3 },
  { to: '/journey/assessments', under: '/assessments', words: 'assessments', for: 'everyone', icon: 'ladder', step: 4 },
  { to: '/journey/preflight', words: 'preflight', for: 'everyone', icon: 'check', step: 4 },
  { to: '/circle', words: 'circle', for: 'everyone', icon: 'people' },
  { to: '/people', words: 'people', for: 'everyone', icon: 'person' },
  { to: '/ladders', words: 'ladders', for: 'hr', icon: 'ladder' },
  { to: '/people/import', words: 'peopleImport', for: 'hr', icon: 'import' },
  { to: '/settings/account', under: '/settings', words: 'settings', for: 'everyone', icon: 'settings' },
];

/** The entry one is in: of several whose address the path begins with, the most exact. */
export const entryAt = (path: string): Entry | undefined =>
  navigation
    // Everything begins with the first page's address, and nothing lies below it.
    .filter(
      ({ to = '', under = to }) => path === to || [to, under].some((at) => at !== '/' && path.startsWith(`${at}/`)),
    )
    .toSorted((a, b) => (b.to ?? '').length - (a.to ?? '').length)[0];

export type Group = Readonly<{ for: Audience; entries: readonly Entry[] }>;

/** By the step they stand under: before the stair what is among the tabs, behind it the rest. */
export const flightsOf = (entries: readonly Entry[]): readonly (readonly Entry[])[] => [
  ...Map.groupBy(entries, ({ step, tab }) => step ?? (tab ? 0 : 5)).values(),
];

const order: readonly Audience[] = ['manager', 'hr', 'admin', 'everyone'];

/** The groups this person has: what they do for others first, their own last. */
export function groupsFor({ roles, isManager }: Pick<SessionMembership, 'roles' | 'isManager'>): Group[] {
  const has = { everyone: true, manager: isManager, hr: roles.includes('hr'), admin: roles.includes('admin') };
  return order
    .filter((audience) => has[audience])
    .map((audience) => ({ for: audience, entries: navigation.filter((entry) => entry.for === audience) }))
    .filter(({ entries }) => entries.length > 0);
}

export const tabsFor = (groups: readonly Group[]): Entry[] =>
  groups
    .flatMap(({ entries }) => entries)
    .filter(({ tab }) => tab)
    .slice(0, 3);
