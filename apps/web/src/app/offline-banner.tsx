import { useOnline } from '../shared/offline/online.js';
import { useOutbox } from '../shared/offline/use-outbox.js';
import { late } from '../shared/ui/late.js';

/** Fetched when it is quiet: once the line is gone there is nothing to fetch it over. */
export const loadBanner = async () => (await import('./offline-banner-view.js')).OfflineBannerView;
const Banner = late(loadBanner);

/** The place of what is said while nobody can be reached, and of what was not taken afterwards. */
export function OfflineBanner({ personId }: { personId: string }) {
  const online = useOnline();
  const { waiting, discard } = useOutbox(personId);
  const open = !online || waiting.some(({ refused }) => refused !== undefined);
  return (
    <div role="status">
      <Banner open={open} online={online} waiting={waiting} discard={discard} />
    </div>
  );
}
