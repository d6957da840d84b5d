import { useSuspenseQuery } from '@tanstack/react-query';
import { journeyQuery } from '../journey/index.js';
import type { Prefetch } from '../shared/page-module.js';
import { useViewer } from '../shared/session.js';
import { Loading as Announced, SkeletonLine, SkeletonRows } from '../shared/ui/skeleton.js';
import { NotBegun } from './not-begun.js';
import { OnTheWay } from './on-the-way.js';

export const prefetch: Prefetch<object> = ({ client, viewer }) =>
  viewer && client.ensureQueryData(journeyQuery(viewer.membership.personId));

export const Loading = () => (
  <Announced>
    <SkeletonLine width="long" size="title" />
    <SkeletonRows rows={5} />
  </Announced>
);

/** What is missing, and what closes it; for somebody who has not begun, what waits for them and how to begin. */
export default function TodayPage() {
  const { membership } = useViewer();
  const { data: page } = useSuspenseQuery(journeyQuery(membership.personId));
  return page.journey ? <OnTheWay page={page} journey={page.journey} /> : <NotBegun page={page} />;
}
