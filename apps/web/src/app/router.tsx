import { createRouter } from '@tanstack/react-router';
import { SkeletonPage } from '../shared/ui/skeleton.js';
import { NotFoundPage } from './not-found-page.js';
import { PageError } from './page-error.js';
import { queryClient } from './query-client.js';
import { routeTree } from './routes.js';
import { watchSession } from './watch-session.js';

export const router = createRouter({
  routeTree,
  context: { client: queryClient },
  defaultPreload: 'intent',
  // What was prefetched is as fresh as the query cache says, not as the router thinks.
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 250,
  defaultPendingMinMs: 0,
  defaultPendingComponent: SkeletonPage,
  defaultErrorComponent: PageError,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
});

watchSession(queryClient, {
  // The routes behind the door ask again who is there, and send away; what was typed is kept as a draft.
  signedOut: () => void router.invalidate(),
  somebodyElse: () => location.assign('/'),
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
