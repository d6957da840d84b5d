import { Column, Entity, VersionColumn } from 'typeorm';
import { OwnEntity } from '../platform/tenancy/own-entity.js';

/** Minutes that somebody kept free for one thing. */
@Entity('focus_sessions')
export class FocusSession extends OwnEntity {
  @Column({ type: 'uuid', name: 'person_id' })
  readonly personId!: string;

  /** One of the own goals. Where that is purged, the minutes stay and serve no goal. */
  @Column({ type: 'uuid', name: 'goal_id', nullable: true })
  goalId!: string | null;

  /** Or an item of the own plan; one of the two at most. */
  @Column({ type: 'uuid', name: 'plan_item_id', nullable: true })
  planItemId!: string | null;

  @Column({ type: 'text', default: '' })
  intention!: string;

  @Column({ type: 'timestamptz', name: 'started_at' })
  startedAt!: Date;

  @Column('smallint')
  minutes!: number;

  @Column({ type: 'timestamptz', name: 'deleted_at', nullable: true })
  deletedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  readonly createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;

  @VersionColumn()
  readonly version!: number;
}
