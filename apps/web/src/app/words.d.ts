import 'i18next';
import type app from './locales/en.json';
import type goals from '../goals/locales/en.json';
import type journey from '../journey/locales/en.json';
import type keyPlayers from '../key-players/locales/en.json';
import type settings from '../settings/locales/en.json';
import type signIn from '../sign-in/locales/en.json';
import type gallery from '../gallery/locales/en.json';
import type shared from '../shared/locales/en.json';

/** Makes `t('…')` refuse a key that is not there. One line per feature, by its folder's name. */
interface Words {
  app: typeof app;
  gallery: typeof gallery;
  shared: typeof shared;
  goals: typeof goals;
  journey: typeof journey;
  'key-players': typeof keyPlayers;
  settings: typeof settings;
  'sign-in': typeof signIn;
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shared';
    resources: Words;
    strictKeyChecks: true;
  }
}
