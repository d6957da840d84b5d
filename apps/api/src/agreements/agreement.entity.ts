import { Column, Entity, VersionColumn } from 'typeorm';
import { OwnEntity } from '../platform/tenancy/own-entity.js';

/** Who owes what by when. */
@Entity('agreements')
export class Agreement extends OwnEntity {
  @Column({ type: 'uuid', name: 'person_id' })
  readonly personId!: string;

  @Column({ type: 'uuid', name: 'author_id' })
  readonly authorId!: string;

  @Column({ type: 'uuid', name: 'owed_by_id' })
  owedById!: string;

  @Column('text')
  text!: string;

  @Column({ type: 'date', name: 'due_on', nullable: true })
  dueOn!: string | null;

  @Column({ type: 'date', name: 'done_on', nullable: true })
  doneOn!: string | null;

  @Column({ type: 'date', name: 'told_due_on', nullable: true })
  toldDueOn!: string | null;

  @Column({ type: 'timestamptz', name: 'deleted_at', nullable: true })
  deletedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  readonly createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;

  @VersionColumn()
  readonly version!: number;
}
