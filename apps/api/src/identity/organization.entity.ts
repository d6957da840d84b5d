import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** A tenant. Rows of other organizations are unreachable from within one. */
@Entity('organizations')
export class Organization {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('text')
  name!: string;

  @Column({ type: 'boolean', name: 'is_demo', default: false })
  isDemo!: boolean;

  /** Whether the manager of a manager opens single records that are shared with the manager. */
  @Column({ type: 'boolean', name: 'skip_levels_read', default: true })
  skipLevelsRead!: boolean;

  @VersionColumn()
  readonly version!: number;
}
