import type { CommentedType } from '@rungs/contracts/comments.js';
import { Column, Entity, VersionColumn } from 'typeorm';
import { OwnEntity } from '../platform/tenancy/own-entity.js';

@Entity('comments')
export class Comment extends OwnEntity {
  /** On whose page it stands. */
  @Column({ type: 'uuid', name: 'person_id' })
  readonly personId!: string;

  @Column({ type: 'uuid', name: 'author_id' })
  readonly authorId!: string;

  @Column('text')
  text!: string;

  @Column({ type: 'text', name: 'record_type', nullable: true })
  readonly recordType!: CommentedType | null;

  @Column({ type: 'uuid', name: 'record_id', nullable: true })
  readonly recordId!: string | null;

  @Column({ type: 'uuid', name: 'mentioned_ids', array: true, default: [] })
  mentionedIds!: string[];

  @Column({ type: 'timestamptz', name: 'edited_at', nullable: true })
  editedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'deleted_at', nullable: true })
  deletedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  readonly createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;

  @VersionColumn()
  readonly version!: number;
}
