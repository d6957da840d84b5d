import { chainSchema, type ChartNode, chartPageSchema, chartQuerySchema } from '@rungs/contracts/people.js';
import { type Page, personIdSchema } from '@rungs/contracts/records.js';
import { Controller, Get, Param, Query, SerializeOptions } from '@nestjs/common';
import type { z } from 'zod';
import { isMember } from '../platform/policy/policy.js';
import { Allow } from '../platform/policy/route-policy.js';
import { OrgChartService } from './org-chart.service.js';

type ChartQuery = z.infer<typeof chartQuerySchema>;

/** The tree of managers, walked a page at a time. People who left are not in it. */
@Controller()
@Allow('people.read', isMember)
@SerializeOptions({ schema: chartPageSchema })
export class OrgChartController {
  constructor(private readonly chart: OrgChartService) {}

  @Get('org-chart/roots')
  roots(@Query({ schema: chartQuerySchema }) query: ChartQuery): Promise<Page<ChartNode>> {
    return this.chart.roots(query);
  }

  @Get('people/:personId/reports')
  reports(
    @Param('personId', { schema: personIdSchema }) personId: string,
    @Query({ schema: chartQuerySchema }) query: ChartQuery,
  ): Promise<Page<ChartNode>> {
    return this.chart.reports(personId, query);
  }

  @Get('people/:personId/chain')
  @SerializeOptions({ schema: chainSchema })
  async chain(@Param('personId', { schema: personIdSchema }) personId: string): Promise<{ items: ChartNode[] }> {
    return { items: await this.chart.chain(personId) };
  }
}
