import type { AssessmentKind } from '@rungs/contracts/assessments.js';
import type { Audience } from '@rungs/contracts/records.js';
import { Column, Entity, VersionColumn } from 'typeorm';
import { OwnEntity } from '../platform/tenancy/own-entity.js';

/** What somebody said about a person against every expectation of one level. Its answers are rows of their own. */
@Entity('assessments')
export class Assessment extends OwnEntity {
  /** Who is assessed. */
  @Column({ type: 'uuid', name: 'person_id' })
  readonly personId!: string;

  @Column({ type: 'uuid', name: 'author_id' })
  readonly authorId!: string;

  @Column('text')
  readonly kind!: AssessmentKind;

  @Column({ type: 'uuid', name: 'level_id' })
  readonly levelId!: string;

  @Column({ type: 'uuid', name: 'ladder_version_id' })
  readonly ladderVersionId!: string;

  @Column('smallint')
  readonly iteration!: number;

  /** `private` until it is published. */
  @Column({ type: 'text', default: 'private' })
  audience!: Exclude<Audience, 'packet'>;

  @Column({ type: 'timestamptz', name: 'published_at', nullable: true })
  publishedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'deleted_at', nullable: true })
  deletedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  readonly createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;

  @VersionColumn()
  readonly version!: number;
}
