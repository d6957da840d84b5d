import { Column, Entity, VersionColumn } from 'typeorm';
import { OwnEntity } from '../platform/tenancy/own-entity.js';

/** What one of the two wants to talk about. */
@Entity('agenda_items')
export class AgendaItem extends OwnEntity {
  @Column({ type: 'uuid', name: 'person_id' })
  readonly personId!: string;

  @Column({ type: 'uuid', name: 'author_id' })
  readonly authorId!: string;

  @Column('text')
  text!: string;

  @Column({ type: 'date', name: 'talked_on', nullable: true })
  talkedOn!: string | null;

  @Column({ type: 'timestamptz', name: 'deleted_at', nullable: true })
  deletedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  readonly createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;

  @VersionColumn()
  readonly version!: number;
}
