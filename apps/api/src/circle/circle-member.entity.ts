import type { CircleRole, CircleState } from '@rungs/contracts/circle.js';
import { Column, Entity, VersionColumn } from 'typeorm';
import { OwnEntity } from '../platform/tenancy/own-entity.js';

@Entity('circle_members')
export class CircleMember extends OwnEntity {
  /** Whose circle it is. */
  @Column({ type: 'uuid', name: 'person_id' })
  readonly personId!: string;

  @Column({ type: 'uuid', name: 'member_id' })
  readonly memberId!: string;

  @Column('text')
  role!: CircleRole;

  @Column({ type: 'text', default: '' })
  readonly note!: string;

  @Column({ type: 'boolean', name: 'shares_coverage', default: false })
  sharesCoverage!: boolean;

  @Column({ type: 'text', default: 'invited' })
  state!: CircleState;

  @Column({ type: 'date', name: 'answered_on', nullable: true })
  answeredOn!: string | null;

  @Column({ type: 'date', name: 'ended_on', nullable: true })
  endedOn!: string | null;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  readonly createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;

  @VersionColumn()
  readonly version!: number;
}
