import { Injectable } from '@nestjs/common';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { type Anchor, Anchors } from './anchors.js';
import { forgotten, sealsFrom } from './audit.queries.js';
import { chainStart, digestAt, digestOf, sealHash } from './chain.js';

export type Fault = Readonly<{
  kind: 'altered' | 'removed' | 'backdated' | 'truncated' | 'rewritten' | 'unsealed' | 'anchor';
  sequence?: number;
  detail: string;
}>;

export type Verdict = Readonly<{ organizationId: string; entries: number; faults: readonly Fault[] }>;

/** With the text of each entry as it is now; null for one that is gone. */
type Seal = Readonly<{
  sequence: string;
  hash: Buffer;
  digests: Buffer;
  entryIds: readonly string[];
  texts: readonly (string | null)[];
}>;
type Walk = { previous: Buffer; sequence: number; latest: string; anchored: Buffer | null; faults: Fault[] };

/** Entries that are read at once. */
const batch = 2_000;
const mostFaults = 20;
/** A transaction may commit after a later one, and is sealed after it; but no transaction lasts this long. */
const lateness = 10 * 60_000;

/** Walks the chain of one organization from its first entry and compares the end with what is anchored outside. */
@Injectable()
export class AuditVerifier {
  constructor(
    private readonly scope: TenantScope,
    private readonly anchors: Anchors,
  ) {}

  async verify(organizationId: string): Promise<Verdict> {
    const { anchor, faults } = await this.readAnchor(organizationId);
    const walk: Walk = {
      previous: chainStart(organizationId),
      sequence: 0,
      latest: '',
      anchored: null,
      faults,
    };
    for (;;) {
      const seals = await this.scope.run(organizationId, () =>
        this.scope.rows<Seal>(sealsFrom, [walk.sequence, batch]),
      );
      for (const seal of seals) {
        step(walk, seal);
        if (walk.sequence === anchor?.sequence) walk.anchored = seal.hash;
      }
      if (seals.length === 0 || walk.faults.length >= mostFaults) break;
    }
    if (anchor) compareWithAnchor(walk, anchor);
    const left = await this.scope.run(organizationId, () => this.scope.rows<{ id: string }>(forgotten));
    if (left.length > 0)
      walk.faults.push({
        kind: 'unsealed',
        detail: `Entries without a seal for more than a minute, first ${left[0]?.id}.`,
      });
    return { organizationId, entries: walk.sequence, faults: walk.faults.slice(0, mostFaults) };
  }

  private async readAnchor(organizationId: string): Promise<{ anchor: Anchor | null; faults: Fault[] }> {
    try {
      return { anchor: await this.anchors.read(organizationId), faults: [] };
    } catch (error) {
      const detail = error instanceof Error ? error.message : 'The anchor cannot be read.';
      return { anchor: null, faults: [{ kind: 'anchor', detail }] };
    }
  }
}

function step(walk: Walk, { sequence: text, hash, digests, entryIds, texts }: Seal): void {
  const [sequence, first] = [Number(text), Number(text) - entryIds.length + 1];
  if (first !== walk.sequence + 1) {
    walk.faults.push({
      kind: 'removed',
      sequence: walk.sequence + 1,
      detail: `No seal lies between ${walk.sequence} and ${first}.`,
    });
  } else if (!sealHash(walk.previous, digests).equals(hash)) {
    walk.faults.push({
      kind: 'altered',
      sequence: first,
      detail: `The seal of ${first} to ${sequence} is not what was written, or one was put before it.`,
    });
  }
  for (const [place, id] of entryIds.entries())
    compareEntry(walk, { id, sequence: first + place, text: texts[place] ?? null, digest: digestAt(digests, place) });
  // From the stored hash, so that one fault is reported once and not for everything behind it.
  walk.previous = hash;
  walk.sequence = sequence;
}

type Entry = Readonly<{ id: string; sequence: number; text: string | null; digest: Buffer }>;

function compareEntry(walk: Walk, { id, sequence, text, digest }: Entry): void {
  if (text === null) {
    walk.faults.push({ kind: 'removed', sequence, detail: `Entry ${id} is gone.` });
    return;
  }
  const { happenedAt } = JSON.parse(text) as { happenedAt: string };
  if (!digestOf(text).equals(digest)) {
    walk.faults.push({ kind: 'altered', sequence, detail: `Entry ${id} is not what was sealed.` });
  } else if (happenedAt < before(walk.latest)) {
    walk.faults.push({
      kind: 'backdated',
      sequence,
      detail: `Entry ${id} claims to be older than what was sealed before it.`,
    });
  }
  if (happenedAt > walk.latest) walk.latest = happenedAt;
}

/** Of an instant in UTC as Postgres writes it: without a zone. */
const before = (latest: string): string =>
  latest === '' ? '' : new Date(Date.parse(`${latest}Z`) - lateness).toISOString().slice(0, -1);

function compareWithAnchor(walk: Walk, anchor: Anchor): void {
  if (walk.sequence < anchor.sequence) {
    walk.faults.push({
      kind: 'truncated',
      detail: `The chain ends at ${walk.sequence}; ${anchor.sequence} entries were anchored.`,
    });
  } else if (walk.anchored?.toString('hex') !== anchor.hash) {
    walk.faults.push({
      kind: 'rewritten',
      sequence: anchor.sequence,
      detail: 'The chain has another hash here than was anchored.',
    });
  }
}
