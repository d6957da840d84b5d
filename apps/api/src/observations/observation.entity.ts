import type { ObservationKind } from '@rungs/contracts/observations.js';
import { Column, Entity, VersionColumn } from 'typeorm';
import { OwnEntity } from '../platform/tenancy/own-entity.js';

/** Something noticed about how this place works. */
@Entity('observations')
export class Observation extends OwnEntity {
  @Column({ type: 'uuid', name: 'person_id' })
  readonly personId!: string;

  @Column('text')
  kind!: ObservationKind;

  @Column('text')
  text!: string;

  @Column({ type: 'date', name: 'observed_on' })
  observedOn!: string;

  /** Deleted ones stay a day, so that deleting can be undone. */
  @Column({ type: 'timestamptz', name: 'deleted_at', nullable: true })
  deletedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  readonly createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;

  @VersionColumn()
  readonly version!: number;
}
