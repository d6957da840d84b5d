import { Column, Entity, VersionColumn } from 'typeorm';
import { OwnEntity } from '../platform/tenancy/own-entity.js';

@Entity('kpi_readings')
export class KpiReading extends OwnEntity {
  @Column({ type: 'uuid', name: 'kpi_id' })
  readonly kpiId!: string;

  @Column({ type: 'date', name: 'read_on' })
  on!: string;

  @Column('double precision')
  value!: number;

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
