import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactElement, Suspense } from 'react';
import { TimeZone } from '../shared/dates.js';
import { type Viewer, ViewerContext } from '../shared/session.js';
import { Toaster } from '../shared/ui/toaster.js';
import { loadWidgets } from '../shared/ui/widget.js';

/** Mara, an employee with a manager; `viewerWith({ … })` changes what matters to a test. */
export const mara: Viewer = {
  account: {
    id: '0190b6d0-0000-7000-8000-000000000001',
    email: 'mara@fennmark.example',
    name: 'Mara Velasco',
    locale: 'en',
    timeZone: 'Europe/Berlin',
    version: 1,
  },
  csrfToken: 'token',
  membership: {
    organizationId: '0190b6d0-0000-7000-8000-00000000000a',
    organizationName: 'Fennmark Instruments',
    personId: '0190b6d0-0000-7000-8000-000000000002',
    name: 'Mara Velasco',
    roles: ['employee'],
    isManager: false,
    managerName: 'Dana Whitlock',
    skipLevelName: 'Ruth Ekström',
    skipLevelReads: true,
    couldName: [],
  },
  memberships: [{ organizationId: '0190b6d0-0000-7000-8000-00000000000a', organizationName: 'Fennmark Instruments' }],
  stepNames: {},
  isDemo: false,
};

export const viewerWith = (membership: Partial<Viewer['membership']>): Viewer => ({
  ...mara,
  membership: { ...mara.membership, ...membership },
});

/**
 * Puts a page or a part of one on screen as the app would: signed in, with a router, fresh caches and toasts. Answer
 * its requests with `answer({ … })` from ./server.js first.
 */
export async function renderPage(element: ReactElement, { viewer = mara, path = '/' } = {}) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false }, mutations: { retry: false } } });
  const root = createRootRoute({ component: Outlet });
  const anywhere = createRoute({
    getParentRoute: () => root,
    path: '$',
    component: () => (
      <ViewerContext value={viewer}>
        <TimeZone value={viewer.account.timeZone}>
          <Suspense fallback={null}>{element}</Suspense>
        </TimeZone>
      </ViewerContext>
    ),
  });
  const history = createMemoryHistory({ initialEntries: [path] });
  const router = createRouter({ routeTree: root.addChildren([anywhere]), history });
  await Promise.all([router.load(), loadWidgets()]);
  const view = render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router as never} />
      <Toaster />
    </QueryClientProvider>,
  );
  return { ...view, client, user: userEvent.setup(), history };
}
