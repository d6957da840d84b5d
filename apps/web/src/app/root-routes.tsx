import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, Outlet, redirect } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import type { Viewer } from '../shared/session.js';
import { followAccount } from '../shared/i18n/i18n.js';
import { callSteps } from '../shared/i18n/words.js';
import { startPage } from './start-page.js';
import { sessionQuery } from './session.queries.js';

export type RouterContext = Readonly<{ client: QueryClient }>;

export const root = createRootRouteWithContext<RouterContext>()({ component: Outlet });

let Shell: ComponentType<{ viewer: Viewer }> | undefined;
export const loadShell = async () => (Shell ??= (await import('./shell.js')).Shell);

/** Everything that needs somebody signed in, inside the shell. Others are sent to the door and come back afterwards. */
export const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'in',
  beforeLoad: async ({ context, location, matches }): Promise<{ viewer: Viewer }> => {
    // Beside the session, not after it; whoever has none is sent away and needs no shell.
    // What fails here is asked for again where it is needed, and shown there.
    loadShell().catch(() => undefined);
    startPage(matches.at(-1)?.fullPath);
    const session = await context.client.ensureQueryData({ ...sessionQuery, revalidateIfStale: true });
    if (!session) {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- how the router is told to go elsewhere
      throw redirect({
        to: '/sign-in',
        search: location.pathname === '/' ? {} : { next: location.href },
        replace: true,
      });
    }
    const { membership } = session;
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- as above
    if (!membership) throw redirect({ to: '/no-organization', replace: true });
    callSteps(session.stepNames);
    await followAccount(session.account.locale);
    return { viewer: { ...session, membership } };
  },
  loader: async () => {
    await loadShell();
  },
  component: function SignedIn() {
    const { viewer } = signedIn.useRouteContext();
    return Shell && <Shell viewer={viewer} />;
  },
});
