import type { HabitState } from '@rungs/contracts/key-players.js';
import { Column, Entity, VersionColumn } from 'typeorm';
import { OwnEntity } from '../platform/tenancy/own-entity.js';

/** Something a key player does that one would like to do as well. */
@Entity('habits')
export class Habit extends OwnEntity {
  @Column({ type: 'uuid', name: 'key_player_id' })
  readonly keyPlayerId!: string;

  @Column('text')
  text!: string;

  @Column('text')
  state!: HabitState;

  @Column({ type: 'timestamptz', name: 'deleted_at', nullable: true })
  deletedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  readonly createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;

  @VersionColumn()
  readonly version!: number;
}
