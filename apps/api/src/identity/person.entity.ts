import { Column, Entity, UpdateDateColumn, VersionColumn } from 'typeorm';
import { OwnEntity } from '../platform/tenancy/own-entity.js';

/** Somebody's profile in one organization. `managerId` is what makes a manager; there is no such role. */
@Entity('people')
export class Person extends OwnEntity {
  @Column('text')
  name!: string;

  @Column({ type: 'text', nullable: true })
  email!: string | null;

  @Column({ type: 'text', name: 'employee_number', nullable: true })
  employeeNumber!: string | null;

  @Column({ type: 'text', default: '' })
  title!: string;

  @Column({ type: 'uuid', name: 'department_id', nullable: true })
  departmentId!: string | null;

  @Column({ type: 'uuid', name: 'manager_id', nullable: true })
  managerId!: string | null;

  @Column({ type: 'uuid', name: 'level_id', nullable: true })
  levelId!: string | null;

  @Column({ type: 'text', default: '' })
  location!: string;

  @Column({ type: 'date', name: 'started_on', nullable: true })
  startedOn!: string | null;

  @Column({ type: 'date', name: 'ended_on', nullable: true })
  endedOn!: string | null;

  @Column({ type: 'timestamptz', name: 'deactivated_at', nullable: true })
  deactivatedAt!: Date | null;

  @UpdateDateColumn({ type: 'timestamptz', name: 'updated_at' })
  readonly updatedAt!: Date;

  @VersionColumn()
  readonly version!: number;
}
