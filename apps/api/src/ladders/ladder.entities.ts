import type { LadderContent } from '@rungs/domain/ladder/ladder.types.js';
import { Column, CreateDateColumn, Entity, UpdateDateColumn, VersionColumn } from 'typeorm';
import { OwnEntity } from '../platform/tenancy/own-entity.js';

@Entity('ladders')
export class Ladder extends OwnEntity {
  @Column('text')
  name!: string;

  @Column({ type: 'timestamptz', name: 'archived_at', nullable: true })
  archivedAt!: Date | null;
}

@Entity('ladder_versions')
export class LadderVersion extends OwnEntity {
  @Column({ type: 'uuid', name: 'ladder_id' })
  ladderId!: string;

  @Column('int')
  number!: number;

  @Column({ type: 'timestamptz', name: 'published_at' })
  publishedAt!: Date;

  @Column('text')
  changelog!: string;

  /** Null where no person did it. */
  @Column({ type: 'uuid', name: 'published_by', nullable: true })
  publishedBy!: string | null;
}

/** A ladder while it is written: one document, replaced as a whole. */
@Entity('ladder_drafts')
export class LadderDraft extends OwnEntity {
  @Column({ type: 'uuid', name: 'ladder_id', nullable: true })
  ladderId!: string | null;

  /** The version that it would replace. */
  @Column({ type: 'uuid', name: 'based_on', nullable: true })
  basedOn!: string | null;

  @Column('jsonb')
  content!: LadderContent;

  @VersionColumn()
  version!: number;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamptz', name: 'updated_at' })
  updatedAt!: Date;

  @Column({ type: 'uuid', name: 'edited_by', nullable: true })
  editedBy!: string | null;
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

export const ladderEntities = [Ladder, LadderVersion, LadderDraft, Track, Level, Competency, Expectation];
