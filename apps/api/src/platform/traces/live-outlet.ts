/**
 * Tells every process that an organization has news, after the commit. The news itself is in `live_events`.
 * NOTIFY inside the transaction would make commits queue behind one lock of the whole database.
 */
export abstract class LiveOutlet {
  /** @param traceId of the audit entry and of the live event alike */
  abstract announce(organizationId: string, traceId: string): void;
}
