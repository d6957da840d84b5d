import { type Audience, reaches } from '@rungs/domain/audience.js';
import type { LiveAudience } from '../platform/traces/traces.js';

const live: Readonly<Record<Audience, LiveAudience>> = {
  private: 'private',
  manager: 'manager',
  circle: 'circle',
  // A packet is read by a committee from its snapshot; nobody beyond the circle watches the record itself.
  packet: 'circle',
};

/** Who hears of a change. Those who could read it before hear too: on their screen it must go away. */
export function told(now: Audience, before: Audience = now): LiveAudience {
  return live[reaches(before, now) ? before : now];
}
