import { Column, Entity, VersionColumn } from 'typeorm';
import { OwnEntity } from '../platform/tenancy/own-entity.js';

/** A piece of a goal. It is read by whoever reads the goal, and by the one it is handed to. */
@Entity('goal_parts')
export class GoalPart extends OwnEntity {
  @Column({ type: 'uuid', name: 'goal_id' })
  readonly goalId!: string;

  @Column('text')
  title!: string;

  @Column({ type: 'uuid', name: 'handed_to_id', nullable: true })
  handedToId!: string | null;

  @Column({ type: 'date', name: 'due_on', nullable: true })
  dueOn!: string | null;

  @Column({ type: 'date', name: 'done_on', nullable: true })
  doneOn!: string | null;

  /** Among the parts of its goal; of equal places the one written first comes first. */
  @Column({ type: 'int', default: 0 })
  readonly place!: number;

  /** Deleted parts stay a day, so that deleting can be undone. */
  @Column({ type: 'timestamptz', name: 'deleted_at', nullable: true })
  deletedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  readonly createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;

  @VersionColumn()
  readonly version!: number;
}
