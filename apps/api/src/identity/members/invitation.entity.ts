import { Column, Entity, VersionColumn } from 'typeorm';
import type { Role } from '../../platform/policy/actor.js';
import { OwnEntity } from '../../platform/tenancy/own-entity.js';

/** A link by mail that makes its reader a member, as a person who is in the directory already. */
@Entity('invitations')
export class Invitation extends OwnEntity {
  @Column({ type: 'bytea', name: 'token_hash' })
  tokenHash!: Buffer;

  @Column({ type: 'uuid', name: 'person_id' })
  personId!: string;

  @Column('text')
  email!: string;

  @Column({ type: 'text', array: true })
  roles!: Role[];

  @Column({ type: 'uuid', name: 'invited_by' })
  invitedBy!: string;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'expires_at' })
  expiresAt!: Date;

  @Column({ type: 'timestamptz', name: 'accepted_at', nullable: true })
  acceptedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;

  @VersionColumn()
  readonly version!: number;
}
