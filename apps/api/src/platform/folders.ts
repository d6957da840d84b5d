import { fileURLToPath } from 'node:url';

/** Of this package, seen from src/platform and dist/server, or from dist/src/platform. */
const home = new URL(import.meta.url.includes('/dist/src/') ? '../../../' : '../../', import.meta.url);

/** What the browser gets: the web app as it was built, and the page that shows the API. */
export const webFolder = fileURLToPath(new URL('../web/dist', home));
export const referenceFolder = fileURLToPath(new URL('reference', home));
