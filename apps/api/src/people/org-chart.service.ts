import type { ChartNode } from '@rungs/contracts/people.js';
import type { Page } from '@rungs/contracts/records.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import { Cursors } from '../platform/http/cursors.js';
import { OrgChartQueries } from './org-chart.queries.js';

type Paging = Readonly<{ limit: number; cursor?: string | undefined }>;

@Injectable()
export class OrgChartService {
  constructor(
    private readonly queries: OrgChartQueries,
    private readonly cursors: Cursors,
  ) {}

  roots(paging: Paging): Promise<Page<ChartNode>> {
    return this.page('roots', paging, (limit, after) => this.queries.roots(limit, after));
  }

  async reports(managerId: string, paging: Paging): Promise<Page<ChartNode>> {
    const page = await this.page(`reports ${managerId}`, paging, (limit, after) =>
      this.queries.reports(managerId, limit, after),
    );
    // Nobody below is also what a person has who is not there.
    if (page.items.length === 0) await this.chain(managerId);
    return page;
  }

  /** @throws NotFoundException (404) where the organization has no such person. */
  async chain(personId: string): Promise<ChartNode[]> {
    const chain = await this.queries.chain(personId);
    if (chain.length === 0) throw new NotFoundException();
    return chain;
  }

  private async page(
    list: string,
    { limit, cursor }: Paging,
    read: (limit: number, after: string | null) => Promise<ChartNode[]>,
  ): Promise<Page<ChartNode>> {
    const [after] = cursor ? this.cursors.open<[string]>(list, cursor) : [null];
    const found = await read(limit + 1, after);
    const items = found.slice(0, limit);
    const last = found.length > limit ? items.at(-1) : undefined;
    return { items, nextCursor: last ? this.cursors.seal(list, [last.id]) : null };
  }
}
