import { useDates } from '../dates.js';

/**
 * "3 days ago", with the exact day on hover. Takes a day (`YYYY-MM-DD`) or an instant; days are compared in the
 * person's time zone, so that yesterday evening is yesterday for them.
 */
export function RelativeDate({ on }: { on: string }) {
  const dates = useDates();
  return (
    <time dateTime={on} title={dates.exact(on)}>
      {dates.relative(on)}
    </time>
  );
}

/** "18 Nov 2026", the year left out when it is this one. */
export function ExactDate({ on }: { on: string }) {
  const dates = useDates();
  return (
    <time dateTime={on} title={dates.exact(on)}>
      {dates.short(on)}
    </time>
  );
}
