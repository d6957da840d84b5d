import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PeopleOfPages } from './people-of-pages.js';

type Who = 'nobody' | keyof PeopleOfPages;

/** Every page as somebody who has it; `$…` stands for what `idsFor` knows. A route that is missing here fails the suite. */
export const pages: Readonly<Record<string, Who>> = {
  '/sign-in': 'nobody',
  '/sign-up': 'nobody',
  '/invitations/$token': 'nobody',
  '/feedback-links/$token': 'nobody',
  '/password-reset': 'nobody',
  '/password-reset/$token': 'nobody',
  '/unsubscribe/$token': 'nobody',
  '/no-organization': 'nobody',
  '/': 'employee',
  '/journey': 'employee',
  '/people/$personId': 'manager',
  '/journey/assessments': 'employee',
  '/people/$personId/assessments': 'manager',
  '/assessments/$assessmentId': 'employee',
  '/journey/preflight': 'employee',
  '/people/$personId/preflight': 'manager',
  '/team': 'manager',
  '/ladder': 'employee',
  '/ladders': 'hr',
  '/ladders/drafts/$draftId': 'hr',
  '/pipeline': 'hr',
  '/people': 'hr',
  '/people/chart': 'employee',
  '/people/departments': 'hr',
  '/people/import': 'hr',
  '/people/$personId/profile': 'hr',
  '/people/$personId/log': 'manager',
  '/people/$personId/shared': 'manager',
  '/log': 'employee',
  '/goals': 'employee',
  '/plan': 'employee',
  '/people/$personId/plan': 'manager',
  '/kpis': 'hr',
  '/kpis/$kpiId': 'hr',
  '/opportunities': 'employee',
  '/validations': 'manager',
  '/help': 'manager',
  '/feedback': 'employee',
  '/observations': 'employee',
  '/circle': 'employee',
  '/key-players': 'employee',
  '/people/$personId/one-on-one': 'manager',
  '/notifications': 'employee',
  '/energy': 'employee',
  '/visibility': 'employee',
  '/settings/account': 'employee',
  '/settings/sessions': 'employee',
  '/settings/notifications': 'employee',
  '/settings/tokens': 'employee',
  '/settings/organization': 'hr',
  '/settings/framework': 'hr',
  '/settings/members': 'hr',
};

/** The addresses as the app's own list of routes has them; the gallery is there in development only. */
export function routesOfTheApp(): string[] {
  const source = readFileSync(fileURLToPath(new URL('../../src/app/routes.ts', import.meta.url)), 'utf8');
  const paths = [...source.matchAll(/page\(\s*\w+,\s*'([^']+)'/g)].map(([, path = '']) => path);
  return paths.filter((path) => path !== '/gallery');
}
