import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** Who signs in. An account may be a member of several organizations, as a different person in each. */
@Entity('accounts')
export class Account {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('text')
  email!: string;

  @Column('text')
  name!: string;

  @Column({ type: 'text', name: 'password_hash', nullable: true })
  passwordHash!: string | null;

  @Column({ type: 'text', default: 'en' })
  locale!: string;

  @Column({ type: 'text', name: 'time_zone', default: 'UTC' })
  timeZone!: string;

  /** Where it lands when it signs in. */
  @Column({ type: 'uuid', name: 'last_organization_id', nullable: true })
  lastOrganizationId!: string | null;

  @VersionColumn()
  readonly version!: number;
}
