import type { CreateAlignmentCheckRequest } from '@rungs/contracts/alignment-checks.js';
import { Injectable } from '@nestjs/common';
import { invalid } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import type { OwnRepository } from '../platform/tenancy/own-repository.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { AlignmentVerdictRow } from './alignment-check.entity.js';
import { AlignmentService } from './alignment.service.js';

type Verdicts = CreateAlignmentCheckRequest['verdicts'];

/** What a check says of each item: of all that are open when it is logged, and of those same ones when it is put right. */
@Injectable()
export class AlignmentVerdicts {
  constructor(
    private readonly scope: TenantScope,
    private readonly alignment: AlignmentService,
  ) {}

  /** In the order of the plan, with how each item had drifted. */
  async write(checkId: string, planId: string, verdicts: Verdicts): Promise<void> {
    const items = await this.alignment.itemsOf(planId);
    const said = matched(
      verdicts,
      items.map(({ item }) => item.id),
    );
    const rows = items.flatMap(({ item: { id: itemId, title }, flags }, position) => {
      const verdict = said.get(itemId);
      const kept = { id: newId(), checkId, itemId, position, title, flags: flags.map(({ rule }) => rule) };
      return verdict ? [{ ...kept, verdict: verdict.verdict, note: verdict.note }] : [];
    });
    await this.rows.insertAll(rows);
  }

  /** What the items were called and how they had drifted stays as it was then; so does what was said of one that is gone. */
  async rewrite(checkId: string, verdicts: Verdicts): Promise<void> {
    const rows = await this.rows.find({ where: { checkId } });
    const said = matched(
      verdicts,
      rows.flatMap(({ itemId }) => itemId ?? []),
    );
    for (const { id, itemId } of rows) {
      const verdict = itemId === null ? undefined : said.get(itemId);
      if (verdict) await this.rows.update(id, undefined, { verdict: verdict.verdict, note: verdict.note });
    }
  }

  private get rows(): OwnRepository<AlignmentVerdictRow> {
    return this.scope.repository(AlignmentVerdictRow);
  }
}

/** @throws ProblemException (400) for an item that is not looked at, or is left out: some of them are no check of a plan */
function matched(verdicts: Verdicts, itemIds: readonly string[]): ReadonlyMap<string, Verdicts[number]> {
  const stranger = verdicts.findIndex(({ itemId }) => !itemIds.includes(itemId));
  if (stranger >= 0) {
    throw invalid(`/verdicts/${stranger}/itemId`, 'unknown_item', 'The plan has no such item to look at.');
  }
  if (verdicts.length < itemIds.length)
    throw invalid('/verdicts', 'item_left_out', 'Say of each open item what it is.');
  return new Map(verdicts.map((verdict) => [verdict.itemId, verdict]));
}
