import type { Closeness, KeyPlayerRelation } from '@rungs/contracts/key-players.js';
import type { Step } from '@rungs/contracts/records.js';
import { Column, Entity, VersionColumn } from 'typeorm';
import { OwnEntity } from '../platform/tenancy/own-entity.js';

@Entity('key_players')
export class KeyPlayer extends OwnEntity {
  @Column({ type: 'uuid', name: 'person_id' })
  readonly personId!: string;

  /** Somebody of the directory; then name and role are the directory's, and null here. */
  @Column({ type: 'uuid', name: 'directory_person_id', nullable: true })
  directoryPersonId!: string | null;

  @Column({ type: 'text', nullable: true })
  name!: string | null;

  @Column({ type: 'text', nullable: true })
  role!: string | null;

  @Column('smallint')
  step!: Step;

  @Column('smallint')
  readonly iteration!: number;

  @Column('text')
  relation!: KeyPlayerRelation;

  @Column({ type: 'text', default: '' })
  why!: string;

  @Column({ type: 'text', nullable: true })
  closeness!: Closeness | null;

  /** Deleted ones stay a day with their encounters, so that deleting can be undone. */
  @Column({ type: 'timestamptz', name: 'deleted_at', nullable: true })
  deletedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  readonly createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;

  @VersionColumn()
  readonly version!: number;
}
