import type app from './locales/en.json';
import type evidence from '../evidence/locales/en.json';
import type checkIns from '../check-ins/locales/en.json';
import type focusSessions from '../focus-sessions/locales/en.json';
import type visibilityEvents from '../visibility-events/locales/en.json';
import type circle from '../circle/locales/en.json';
import type comments from '../comments/locales/en.json';
import type feedback from '../feedback/locales/en.json';
import type goals from '../goals/locales/en.json';
import type helpRequests from '../help-requests/locales/en.json';
import type imports from '../imports/locales/en.json';
import type journey from '../journey/locales/en.json';
import type ladder from '../ladder/locales/en.json';
import type keyPlayers from '../key-players/locales/en.json';
import type observations from '../observations/locales/en.json';
import type oneOnOne from '../one-on-one/locales/en.json';
import type notifications from '../notifications/locales/en.json';
import type kpis from '../kpis/locales/en.json';
import type opportunities from '../opportunities/locales/en.json';
import type validations from '../validations/locales/en.json';
import type people from '../people/locales/en.json';
import type plans from '../plans/locales/en.json';
import type settings from '../settings/locales/en.json';
import type quickLog from '../quick-log/locales/en.json';
import type signIn from '../sign-in/locales/en.json';
import type gallery from '../gallery/locales/en.json';
import type problems from '../problems/locales/en.json';
import type pipeline from '../pipeline/locales/en.json';
import type team from '../team/locales/en.json';
import type today from '../today/locales/en.json';
import type shared from '../shared/locales/en.json';

/** Makes `t('…')` refuse a key that is not there. One line per feature, by its folder's name. */
declare module '../shared/i18n/words.js' {
  interface Vocabulary {
    app: typeof app;
    gallery: typeof gallery;
    shared: typeof shared;
    evidence: typeof evidence;
    'check-ins': typeof checkIns;
    'focus-sessions': typeof focusSessions;
    'visibility-events': typeof visibilityEvents;
    circle: typeof circle;
    comments: typeof comments;
    feedback: typeof feedback;
    goals: typeof goals;
    'help-requests': typeof helpRequests;
    imports: typeof imports;
    journey: typeof journey;
    ladder: typeof ladder;
    pipeline: typeof pipeline;
    problems: typeof problems;
    team: typeof team;
    today: typeof today;
    'key-players': typeof keyPlayers;
    observations: typeof observations;
    notifications: typeof notifications;
    'one-on-one': typeof oneOnOne;
    kpis: typeof kpis;
    opportunities: typeof opportunities;
    validations: typeof validations;
    people: typeof people;
    plans: typeof plans;
    settings: typeof settings;
    'quick-log': typeof quickLog;
    'sign-in': typeof signIn;
  }
}
