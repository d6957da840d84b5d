import { randomUUID } from 'node:crypto';
import {
  evidenceDraftImportResponseSchema,
  mostDraftsPerImport,
  type EvidenceDraftImportItem,
  type EvidenceDraftImportResult,
} from '@rungs/contracts/evidence-drafts.js';
import { callPatiently, Refused, Unanswered } from './api.js';
import type { Config } from './config.js';
import { Failure } from './failures.js';

type Batch = Readonly<{ items: readonly EvidenceDraftImportItem[]; reason: string }>;

/** `stoppedBy` is what makes every further batch pointless, such as a token that was taken back meanwhile. */
export type Sent = EvidenceDraftImportResult & { failed: Batch[]; stoppedBy: Failure | null };

/** Well under what the server takes in one body. */
const mostBytes = 400_000;

/** Sends all batches, one after another. One that fails is kept with its reason, and the next is sent all the same. */
export async function sendDrafts(config: Config, items: readonly EvidenceDraftImportItem[]): Promise<Sent> {
  const sent: Sent = { created: 0, updated: 0, unchanged: 0, rejected: [], failed: [], stoppedBy: null };
  for (const drafts of batchesOf(items)) {
    if (sent.stoppedBy) {
      sent.failed.push({ items: drafts, reason: sent.stoppedBy.message });
      continue;
    }
    const request = {
      method: 'POST',
      path: '/api/v1/evidence-drafts/import',
      body: { drafts },
      idempotencyKey: randomUUID(),
    } as const;
    try {
      const result = await callPatiently(config, request, evidenceDraftImportResponseSchema);
      sent.created += result.created;
      sent.updated += result.updated;
      sent.unchanged += result.unchanged;
      sent.rejected.push(...result.rejected);
    } catch (error) {
      if (error instanceof Failure) sent.stoppedBy = error;
      else if (!(error instanceof Refused || error instanceof Unanswered)) throw error;
      sent.failed.push({ items: drafts, reason: error.message });
    }
  }
  return sent;
}

export function batchesOf(items: readonly EvidenceDraftImportItem[]): EvidenceDraftImportItem[][] {
  const batches: EvidenceDraftImportItem[][] = [];
  let bytes = Infinity;
  for (const item of items) {
    const size = Buffer.byteLength(JSON.stringify(item));
    const last = batches.at(-1);
    if (last && last.length < mostDraftsPerImport && bytes + size <= mostBytes) {
      last.push(item);
      bytes += size;
    } else {
      batches.push([item]);
      bytes = size;
    }
  }
  return batches;
}
