import { Injectable } from '@nestjs/common';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { type Anchor, Anchors } from './anchors.js';
import { forgotten, sealedFrom } from './audit.queries.js';
import { type ChainedEntry, chainStart, entryHash } from './chain.js';

export type Fault = Readonly<{
  kind: 'altered' | 'removed' | 'backdated' | 'truncated' | 'rewritten' | 'unsealed' | 'anchor';
  sequence?: number;
  detail: string;
}>;

export type Verdict = Readonly<{ organizationId: string; entries: number; faults: readonly Fault[] }>;

type Sealed = Omit<ChainedEntry, 'id'> & Readonly<{ id: string | null; sequence: string; hash: Buffer }>;
type Walk = { previous: Buffer; sequence: number; latest: string; anchored: Buffer | null; faults: Fault[] };

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
      const rows = await this.scope.run(organizationId, () =>
        this.scope.rows<Sealed>(sealedFrom, [walk.sequence, batch]),
      );
      for (const row of rows) {
        step(walk, row);
        if (walk.sequence === anchor?.sequence) walk.anchored = row.hash;
      }
      if (rows.length < batch || walk.faults.length >= mostFaults) break;
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

function step(walk: Walk, { sequence: text, hash, id, ...columns }: Sealed): void {
  const sequence = Number(text);
  if (sequence !== walk.sequence + 1) {
    walk.faults.push({
      kind: 'removed',
      sequence: walk.sequence + 1,
      detail: `Nothing lies between ${walk.sequence} and ${sequence}.`,
    });
  } else if (id === null) {
    walk.faults.push({ kind: 'removed', sequence, detail: 'The entry of this seal is gone.' });
  } else if (!entryHash(walk.previous, { id, ...columns }).equals(hash)) {
    walk.faults.push({
      kind: 'altered',
      sequence,
      detail: `Entry ${id} is not what was sealed, or one was put before it.`,
    });
  } else if (columns.happenedAt < before(walk.latest)) {
    walk.faults.push({
      kind: 'backdated',
      sequence,
      detail: `Entry ${id} claims to be older than what was sealed before it.`,
    });
  }
  if (columns.happenedAt > walk.latest) walk.latest = columns.happenedAt;
  // From the stored hash, so that one fault is reported once and not for everything behind it.
  walk.previous = hash;
  walk.sequence = sequence;
}

const before = (latest: string): string => (latest === '' ? '' : new Date(Date.parse(latest) - lateness).toISOString());

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
