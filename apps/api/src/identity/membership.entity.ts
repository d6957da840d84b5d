import { Column, Entity, VersionColumn } from 'typeorm';
import type { Role } from '../platform/policy/actor.js';
import { OwnEntity } from '../platform/tenancy/own-entity.js';

/** Ties an account to its person in an organization, with what it may do there. */
@Entity('memberships')
export class Membership extends OwnEntity {
  @Column({ type: 'uuid', name: 'account_id' })
  accountId!: string;

  @Column({ type: 'uuid', name: 'person_id' })
  personId!: string;

  @Column({ type: 'text', array: true })
  roles!: Role[];

  @Column({ type: 'timestamptz', name: 'deactivated_at', nullable: true })
  deactivatedAt!: Date | null;

  @VersionColumn()
  readonly version!: number;
}
