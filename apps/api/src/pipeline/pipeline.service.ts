import type { PipelineView } from '@rungs/contracts/pipeline.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import { PublishedLadders } from '../ladders/index.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { type Column, cuts } from './columns.js';
import { departments, headcounts, insertRelease, latestRelease } from './pipeline.queries.js';
import {
  type DepartmentRow,
  type Figures,
  figuresSchema,
  type Headcount,
  release,
  shownShare,
  wholeOrganization,
} from './release.js';

const minimumGroupSize = 5;

type Kept = { releasedAt: Date; people: number; peopleNow: number; figures: unknown };

/** Who stands where, in figures that expose nobody. No statement here names a person. */
@Injectable()
export class PipelineService {
  constructor(
    private readonly scope: TenantScope,
    private readonly ladders: PublishedLadders,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFoundException (404) for a department that is not there or too small to be looked at. */
  async view(departmentId: string | null): Promise<PipelineView> {
    const { figures, releasedAt } = await this.current();
    const table = figures.tables[departmentId ?? wholeOrganization];
    if (!table || (departmentId !== null && table.people === null)) throw new NotFoundException();
    const offered = figures.departments.filter(({ people }) => people !== null);
    return {
      minimumGroupSize,
      asOf: releasedAt.toISOString(),
      departmentId,
      departments: offered,
      withheldDepartments: figures.departments.length - offered.length,
      people: table.people,
      levels: figures.levels.map((level, column) => ({ ...level, total: table.levels[column] ?? null })),
      rows: table.rows,
    };
  }

  /**
   * The figures of the day. Two releases an hour apart could tell who moved in between, so one stands until the day is
   * over; only while an organization is being filled (fewer than half of today's people are in it) is it renewed.
   */
  private async current(): Promise<{ figures: Figures; releasedAt: Date }> {
    const [kept] = await this.scope.rows<Kept>(latestRelease);
    const isOfToday = kept?.releasedAt.toISOString().slice(0, 10) === this.clock.today();
    if (kept && isOfToday && kept.people * 2 > kept.peopleNow) {
      return { figures: figuresSchema.parse(kept.figures), releasedAt: kept.releasedAt };
    }
    const heads = await this.scope.rows<Headcount>(headcounts, [this.clock.today()]);
    const tree = await this.scope.rows<DepartmentRow>(departments);
    const figures = await this.bestCut(heads, tree);
    const releasedAt = this.clock.now();
    const people = heads.reduce((sum, head) => sum + head.people, 0);
    await this.scope.rows(insertRelease, [newId(), releasedAt, people, JSON.stringify(figures)]);
    return { figures, releasedAt };
  }

  /** The finest cut by level that still shows most of what there is. */
  private async bestCut(heads: readonly Headcount[], tree: readonly DepartmentRow[]): Promise<Figures> {
    const choices = cuts(await this.ladders.all());
    for (const columns of choices) {
      const figures = release(heads, tree, columns, minimumGroupSize);
      if (columns === choices.at(-1) || shownShare(figures, inhabited(heads, columns)) >= 0.6) return figures;
    }
    throw new Error('There is always a last cut.');
  }
}

/** How many cells of step × column somebody stands in. */
function inhabited(heads: readonly Headcount[], columns: readonly Column[]): number {
  const columnOf = (levelId: string | null) => columns.findIndex(({ levelIds }) => levelIds.includes(levelId));
  return new Set(heads.map(({ step, levelId }) => `${step}/${columnOf(levelId)}`)).size;
}
