import type { LiveEvent } from '@rungs/contracts/events.js';
import type { Statement } from '../platform/tenancy/tenant-scope.js';
import type { LiveAudience } from '../platform/traces/traces.js';

/** A row of `live_events`: what is sent, and what decides to whom. */
export type StoredEvent = LiveEvent & Readonly<{ audience: LiveAudience }>;

const columns = `id, topic, act, record_id as "recordId", subject_person_id as "subjectPersonId", audience`;

export const eventsByIds: Statement = {
  name: 'live.events-by-ids',
  text: `select ${columns} from live_events where organization_id = $1 and id = any ($2::uuid[]) order by happened_at, id`,
};

/**
 * What came after an event, and a little before it: a transaction that began earlier may have ended later, so order
 * of time is not order of commit. A hint that comes twice does no harm, one that never comes does.
 */
export const eventsSince: Statement = {
  name: 'live.events-since',
  text: `
    select ${columns} from live_events
    where organization_id = $1 and id <> $2 and happened_at >=
      (select happened_at - interval '20 seconds' from live_events where organization_id = $1 and id = $2)
    order by happened_at, id limit $3`,
};

export const eventIsKept: Statement = {
  name: 'live.event-is-kept',
  text: `select 1 from live_events where organization_id = $1 and id = $2`,
};

export const eventsOfLast: Statement = {
  name: 'live.events-of-last',
  text: `
    select ${columns} from live_events
    where organization_id = $1 and happened_at >= now() - make_interval(secs => $2) order by happened_at, id limit $3`,
};
