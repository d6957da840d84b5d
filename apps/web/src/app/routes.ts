import { page } from './page.js';
import { root, signedIn } from './root-routes.js';

/** One line per page: where it is, the folder whose words it speaks, and its module. */
const inside = () => signedIn;
const outside = () => root;

export const routeTree = root.addChildren([
  page(outside, '/sign-in', 'sign-in', () => import('../sign-in/sign-in-page.js')),
  page(outside, '/sign-up', 'sign-in', () => import('../sign-in/sign-up-page.js')),
  page(outside, '/invitations/$token', 'sign-in', () => import('../sign-in/invitation-page.js')),
  page(outside, '/feedback-links/$token', 'feedback', () => import('../feedback/feedback-link-page.js')),
  page(outside, '/password-reset', 'sign-in', () => import('../sign-in/request-reset-page.js')),
  page(outside, '/password-reset/$token', 'sign-in', () => import('../sign-in/complete-reset-page.js')),
  page(outside, '/unsubscribe/$token', 'sign-in', () => import('../sign-in/unsubscribe-page.js')),
  page(outside, '/no-organization', 'sign-in', () => import('../sign-in/no-organization-page.js')),
  ...(import.meta.env.DEV ? [page(outside, '/gallery', 'gallery', () => import('../gallery/gallery-page.js'))] : []),
  signedIn.addChildren([
    page(inside, '/', 'today', () => import('../today/today-page.js')),
    page(inside, '/journey', 'journey', () => import('../journey/journey-page.js')),
    page(inside, '/people/$personId', 'journey', () => import('../journey/person-page.js')),
    page(inside, '/team', 'team', () => import('../team/team-page.js')),
    page(inside, '/ladder', 'ladder', () => import('../ladder/ladder-page.js')),
    page(inside, '/pipeline', 'pipeline', () => import('../pipeline/pipeline-page.js')),
    page(inside, '/people', 'people', () => import('../people/people-page.js')),
    page(inside, '/people/chart', 'people', () => import('../people/org-chart-page.js')),
    page(inside, '/people/departments', 'people', () => import('../people/departments-page.js')),
    page(inside, '/people/import', 'imports', () => import('../imports/people-import-page.js')),
    page(inside, '/people/$personId/profile', 'people', () => import('../people/person-profile-page.js')),
    page(inside, '/log', 'evidence', () => import('../evidence/log-page.js')),
    page(inside, '/people/$personId/log', 'evidence', () => import('../evidence/person-log-page.js')),
    page(inside, '/goals', 'goals', () => import('../goals/goals-page.js')),
    page(inside, '/plan', 'plans', () => import('../plans/plan-page.js')),
    page(inside, '/people/$personId/plan', 'plans', () => import('../plans/person-plan-page.js')),
    page(inside, '/feedback', 'feedback', () => import('../feedback/feedback-page.js')),
    page(inside, '/observations', 'observations', () => import('../observations/observations-page.js')),
    page(inside, '/key-players', 'key-players', () => import('../key-players/key-players-page.js')),
    page(inside, '/people/$personId/one-on-one', 'one-on-one', () => import('../one-on-one/one-on-one-page.js')),
    page(inside, '/notifications', 'notifications', () => import('../notifications/notifications-page.js')),
    page(inside, '/energy', 'check-ins', () => import('../check-ins/check-ins-page.js')),
    page(inside, '/visibility', 'visibility-events', () => import('../visibility-events/visibility-page.js')),
    page(inside, '/kpis', 'kpis', () => import('../kpis/kpis-page.js')),
    page(inside, '/kpis/$kpiId', 'kpis', () => import('../kpis/kpi-page.js')),
    page(inside, '/opportunities', 'opportunities', () => import('../opportunities/opportunities-page.js')),
    page(inside, '/validations', 'validations', () => import('../validations/validations-page.js')),
    page(inside, '/settings/account', 'settings', () => import('../settings/account-page.js')),
    page(inside, '/settings/sessions', 'settings', () => import('../settings/sessions-page.js')),
    page(inside, '/settings/tokens', 'settings', () => import('../settings/tokens-page.js')),
    page(
      inside,
      '/settings/notifications',
      'settings',
      () => import('../settings/notifications/notification-settings-page.js'),
    ),
    page(inside, '/settings/organization', 'settings', () => import('../settings/organization-page.js')),
    page(inside, '/settings/framework', 'settings', () => import('../settings/framework/framework-page.js')),
    page(inside, '/settings/members', 'settings', () => import('../settings/members-page.js')),
  ]),
]);
