import { queryClient } from './query-client.js';
import { router } from './router.js';
import { loadShell, signedIn } from './root-routes.js';
import { sessionQuery } from './session.queries.js';
import { startPage } from './start-page.js';

/**
 * What the first screen behind the door is certain to ask for, asked for while the words are still on their way: who is
 * signed in, the shell and the page. The routes ask for the same and find it begun.
 */
export function begin(): void {
  const matches = router.matchRoutes(router.latestLocation);
  if (!matches.some(({ routeId }) => routeId === signedIn.id)) return;
  void queryClient.prefetchQuery(sessionQuery);
  loadShell().catch(() => undefined);
  startPage(matches.at(-1)?.fullPath as string | undefined);
}
