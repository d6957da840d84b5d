import { type LadderView, ladderSchema } from '@rungs/contracts/ladders.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import { type Statement, TenantScope } from '../platform/tenancy/tenant-scope.js';

export type LevelInLadder = LadderView['tracks'][number]['levels'][number];
export type ExpectationInLadder = LadderView['expectations'][number] &
  Readonly<{ competencyKey: string; competency: string }>;
/** A level with what it asks for, in the ladder's order, and the version of the ladder that asks. */
export type LevelInPlace = Readonly<{
  ladder: Pick<LadderView, 'versionId' | 'name' | 'version'>;
  level: LevelInLadder;
  expectations: readonly ExpectationInLadder[];
}>;

const latestVersions: Statement = {
  name: 'ladders.latest-versions',
  text: `
    select distinct on (v.ladder_id) v.id
    from ladder_versions v
    join ladders l on l.organization_id = $1 and l.id = v.ladder_id and l.archived_at is null
    where v.organization_id = $1 order by v.ladder_id, v.number desc`,
};

/** Of every version, archived ladders too: whoever aims at an older one goes on being measured by it. */
const competencyNames: Statement = {
  name: 'ladders.competency-names',
  text: `
    select distinct on (c.key) c.key, c.name
    from competencies c
    join ladder_versions v on v.organization_id = $1 and v.id = c.ladder_version_id
    where c.organization_id = $1 order by c.key, v.published_at desc, v.id desc`,
};

const versionOfLevel: Statement = {
  name: 'ladders.version-of-level',
  text: `
    select t.ladder_version_id as id
    from levels e join tracks t on t.organization_id = $1 and t.id = e.track_id
    where e.organization_id = $1 and e.id = $2`,
};

const whole: Statement = {
  name: 'ladders.whole-version',
  text: `
    select json_build_object(
      'id', l.id, 'versionId', v.id, 'name', l.name, 'version', v.number,
      'publishedAt', to_char(v.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'tracks', (
        select coalesce(json_agg(json_build_object('id', t.id, 'key', t.key, 'name', t.name, 'levels', (
          select coalesce(json_agg(json_build_object('id', e.id, 'rank', e.rank, 'code', e.code, 'title', e.title,
            'scope', e.scope, 'typicalMonths', e.typical_months) order by e.rank), '[]')
          from levels e where e.organization_id = $1 and e.track_id = t.id)) order by t.position), '[]')
        from tracks t where t.organization_id = $1 and t.ladder_version_id = v.id),
      'competencies', (
        select coalesce(json_agg(json_build_object('id', c.id, 'key', c.key, 'name', c.name, 'theme', c.theme)
          order by c.position), '[]')
        from competencies c where c.organization_id = $1 and c.ladder_version_id = v.id),
      'expectations', (
        select coalesce(json_agg(json_build_object('id', x.id, 'levelId', x.level_id, 'competencyId', x.competency_id,
          'statement', x.statement, 'required', x.required,
          'bar', json_build_object('count', x.bar_count, 'kinds', x.bar_kinds, 'months', x.bar_months))), '[]')
        from expectations x
        join competencies c on c.organization_id = $1 and c.id = x.competency_id
        where x.organization_id = $1 and c.ladder_version_id = v.id)
    ) as ladder
    from ladder_versions v
    join ladders l on l.organization_id = $1 and l.id = v.ladder_id
    where v.organization_id = $1 and v.id = $2`,
};

type Found = Readonly<{ ladder: LadderView; level: LevelInLadder; expectations: readonly ExpectationInLadder[] }>;

const mostKept = 2_000;

/** Published versions never change, so each process keeps those it has read, each under its organization. */
@Injectable()
export class PublishedLadders {
  private readonly versions = new Map<string, LadderView>();
  private readonly levels = new Map<string, Found>();
  private readonly knownKeys = new Map<string, ReadonlySet<string>>();

  constructor(private readonly scope: TenantScope) {}

  /** The latest published version of each ladder in use. */
  async all(): Promise<LadderView[]> {
    const ids = await this.scope.rows<{ id: string }>(latestVersions);
    const ladders: LadderView[] = [];
    for (const { id } of ids) ladders.push(await this.version(id));
    return ladders;
  }

  /** @throws NotFoundException where no published ladder of the organization has the level. */
  async level(levelId: string): Promise<LevelInLadder> {
    const { level } = await this.withLevel(levelId);
    return level;
  }

  /** What the level asks for, competency by competency. */
  async expectations(levelId: string): Promise<readonly ExpectationInLadder[]> {
    return (await this.withLevel(levelId)).expectations;
  }

  /** @throws NotFoundException where no published ladder of the organization has the level. */
  async inPlace(levelId: string): Promise<LevelInPlace> {
    const { ladder, level, expectations } = await this.withLevel(levelId);
    const order = new Map(ladder.competencies.map(({ id }, index) => [id, index]));
    const placeOf = ({ competencyId }: ExpectationInLadder): number => order.get(competencyId) ?? 0;
    return { ladder, level, expectations: expectations.toSorted((a, b) => placeOf(a) - placeOf(b)) };
  }

  async competencyKeys(): Promise<ReadonlySet<string>> {
    return new Set((await this.names()).keys());
  }

  /** Those of `keys` that no published ladder names. A key once published stays known, so mostly nothing is read. */
  async unknownCompetencies(keys: readonly string[]): Promise<string[]> {
    const known = this.knownKeys.get(this.scope.organizationId);
    if (keys.every((key) => known?.has(key))) return [];
    const published = await this.competencyKeys();
    if (this.knownKeys.size >= mostKept) this.knownKeys.clear();
    this.knownKeys.set(this.scope.organizationId, published);
    return keys.filter((key) => !published.has(key));
  }

  /** What they are called, in the order of the keys; a key that no published ladder ever had is left out. */
  async competencyNames(keys: readonly string[]): Promise<string[]> {
    const names = await this.names();
    return keys.flatMap((key) => names.get(key) ?? []);
  }

  private async withLevel(levelId: string): Promise<Found> {
    const key = this.own(levelId);
    const known = this.levels.get(key);
    if (known) return known;
    const [row] = await this.scope.rows<{ id: string }>(versionOfLevel, [levelId]);
    if (!row) throw new NotFoundException();
    await this.version(row.id);
    const found = this.levels.get(key);
    if (!found) throw new NotFoundException();
    return found;
  }

  private async names(): Promise<Map<string, string>> {
    const rows = await this.scope.rows<{ key: string; name: string }>(competencyNames);
    return new Map(rows.map(({ key, name }) => [key, name]));
  }

  /** @throws NotFoundException where the organization has no such version. */
  async version(versionId: string): Promise<LadderView> {
    const known = this.versions.get(this.own(versionId));
    if (known) return known;
    const [row] = await this.scope.rows<{ ladder: unknown }>(whole, [versionId]);
    if (!row) throw new NotFoundException();
    const ladder = ladderSchema.parse(row.ladder);
    if (this.versions.size >= mostKept) this.forgetAll();
    this.versions.set(this.own(versionId), ladder);
    for (const level of ladder.tracks.flatMap(({ levels }) => levels)) {
      this.levels.set(this.own(level.id), { ladder, level, expectations: expectationsOf(ladder, level.id) });
    }
    return ladder;
  }

  /** Row security does not reach into memory: what is kept is found by its own organization only. */
  private own(id: string): string {
    return `${this.scope.organizationId}/${id}`;
  }

  private forgetAll(): void {
    this.versions.clear();
    this.levels.clear();
    this.knownKeys.clear();
  }
}

function expectationsOf({ competencies, expectations }: LadderView, levelId: string): ExpectationInLadder[] {
  const byId = new Map(competencies.map((competency) => [competency.id, competency]));
  return expectations
    .filter((expectation) => expectation.levelId === levelId)
    .flatMap((expectation) => {
      const found = byId.get(expectation.competencyId);
      return found ? [{ ...expectation, competencyKey: found.key, competency: found.name }] : [];
    });
}
