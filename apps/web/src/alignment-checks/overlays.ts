/** What opens over the alignment of a plan, in a file of its own: see late-overlays.ts. */
export { CheckDrawer } from './check-drawer.js';
