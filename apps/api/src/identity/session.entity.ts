import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A signed-in browser. The token itself is known to the browser only; here lies its hash. */
@Entity('sessions')
export class Session {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column({ type: 'bytea', name: 'token_hash' })
  tokenHash!: Buffer;

  @Column({ type: 'uuid', name: 'account_id' })
  accountId!: string;

  @Column({ type: 'uuid', name: 'active_organization_id', nullable: true })
  activeOrganizationId!: string | null;

  @Column({ type: 'text', name: 'csrf_token' })
  csrfToken!: string;

  @Column({ type: 'timestamptz', name: 'authenticated_at' })
  authenticatedAt!: Date;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'last_seen_at' })
  lastSeenAt!: Date;

  @Column({ type: 'timestamptz', name: 'expires_at' })
  expiresAt!: Date;

  @Column({ type: 'text', name: 'user_agent' })
  userAgent!: string;

  @Column('text')
  address!: string;
}
