import type { KpiDirection, KpiScope } from '@rungs/contracts/kpis.js';
import { Column, Entity, VersionColumn } from 'typeorm';
import { OwnEntity } from '../platform/tenancy/own-entity.js';

@Entity('kpis')
export class Kpi extends OwnEntity {
  @Column('text')
  name!: string;

  @Column({ type: 'text', default: '' })
  description!: string;

  @Column('text')
  scope!: KpiScope;

  @Column({ type: 'uuid', name: 'department_id', nullable: true })
  departmentId!: string | null;

  /** Of a team: who leads it. */
  @Column({ type: 'uuid', name: 'manager_id', nullable: true })
  managerId!: string | null;

  @Column({ type: 'text', default: '' })
  unit!: string;

  @Column('text')
  direction!: KpiDirection;

  @Column({ type: 'double precision', nullable: true })
  target!: number | null;

  @Column({ type: 'uuid', name: 'owner_id', nullable: true })
  ownerId!: string | null;

  @Column({ type: 'date', name: 'retired_on', nullable: true })
  retiredOn!: string | null;

  @Column({ type: 'timestamptz', name: 'deleted_at', nullable: true })
  deletedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  readonly createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;

  @VersionColumn()
  readonly version!: number;
}
