import { Column, Entity, VersionColumn } from 'typeorm';
import { OwnEntity } from '../platform/tenancy/own-entity.js';

/** How somebody was on a day, in their own eyes. */
@Entity('check_ins')
export class CheckIn extends OwnEntity {
  @Column({ type: 'uuid', name: 'person_id' })
  readonly personId!: string;

  @Column({ type: 'date', name: 'taken_on' })
  takenOn!: string;

  @Column('smallint')
  load!: number;

  @Column('smallint')
  energy!: number;

  @Column({ type: 'real', name: 'hours_slept', nullable: true })
  hoursSlept!: number | null;

  @Column({ type: 'text', default: '' })
  note!: string;

  @Column({ type: 'timestamptz', name: 'deleted_at', nullable: true })
  deletedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  readonly createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;

  @VersionColumn()
  readonly version!: number;
}
