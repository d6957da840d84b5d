import type { SessionMembership, SessionView } from '@rungs/contracts/session.js';
import { createContext, useContext } from 'react';

/** A session that works in an organization: what every page behind the sign-in may rely on. */
export type Viewer = SessionView & { membership: SessionMembership };

export const ViewerContext = createContext<Viewer | null>(null);

/** Who looks at this page. Only for words ("you") and addresses; what they may do comes with each record. */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('This screen is shown outside the signed-in part of the app.');
  return viewer;
}
