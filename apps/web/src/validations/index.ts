export { AnswersOf } from './answers-of.js';
export { AskDrawer } from './ask-drawer.js';
export { validationsQuery } from './validations.queries.js';
export { ValidationsPanel } from './validations-panel.js';
