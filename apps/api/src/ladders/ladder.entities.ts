import { Column, Entity } from 'typeorm';
import { OwnEntity } from '../platform/tenancy/own-entity.js';

@Entity('ladders')
export class Ladder extends OwnEntity {
  @Column('text')
  name!: string;
}

@Entity('ladder_versions')
export class LadderVersion extends OwnEntity {
  @Column({ type: 'uuid', name: 'ladder_id' })
  ladderId!: string;

  @Column('int')
  number!: number;

  @Column({ type: 'timestamptz', name: 'published_at' })
  publishedAt!: Date;
}

@Entity('tracks')
export class Track extends OwnEntity {
  @Column({ type: 'uuid', name: 'ladder_version_id' })
  ladderVersionId!: string;

  @Column('text')
  key!: string;

  @Column('text')
  name!: string;

  @Column('int')
  position!: number;
}

@Entity('levels')
export class Level extends OwnEntity {
  @Column({ type: 'uuid', name: 'track_id' })
  trackId!: string;

  @Column('int')
  rank!: number;

  @Column('text')
  code!: string;

  @Column('text')
  title!: string;

  @Column('text')
  scope!: string;

  @Column({ type: 'int', name: 'typical_months', nullable: true })
  typicalMonths!: number | null;
}

@Entity('competencies')
export class Competency extends OwnEntity {
  @Column({ type: 'uuid', name: 'ladder_version_id' })
  ladderVersionId!: string;

  @Column('text')
  key!: string;

  @Column('text')
  name!: string;

  @Column('text')
  theme!: 'impact' | 'behaviour' | 'management' | 'functional';

  @Column('int')
  position!: number;
}

@Entity('expectations')
export class Expectation extends OwnEntity {
  @Column({ type: 'uuid', name: 'level_id' })
  levelId!: string;

  @Column({ type: 'uuid', name: 'competency_id' })
  competencyId!: string;

  @Column('text')
  statement!: string;

  @Column('boolean')
  required!: boolean;

  @Column({ type: 'int', name: 'bar_count' })
  barCount!: number;

  @Column({ type: 'int', name: 'bar_kinds' })
  barKinds!: number;

  @Column({ type: 'int', name: 'bar_months' })
  barMonths!: number;
}

export const ladderEntities = [Ladder, LadderVersion, Track, Level, Competency, Expectation];
