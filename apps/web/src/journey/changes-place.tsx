import type { JourneyPage } from '@rungs/contracts/journeys.js';
import { quietly } from './quietly.js';

const SinceLastLook = quietly('one-on-one', async () => (await import('../one-on-one/index.js')).SinceLastLook);

/** What is new to whoever reads the page. */
export function ChangesPlace({ page }: { page: JourneyPage }) {
  // Somebody in the circle reads the page, and not who does what on it.
  return page.relation === 'circle' ? null : <SinceLastLook personId={page.person.id} />;
}
