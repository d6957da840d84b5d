export type { HelpAbout } from './ask-help-drawer.js';
export { AskHelpDrawer } from './late-overlays.js';
export { helpQuery } from './help-requests.queries.js';
export { HelpPanel } from './help-panel.js';
