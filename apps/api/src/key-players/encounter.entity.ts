import { Column, Entity, VersionColumn } from 'typeorm';
import { OwnEntity } from '../platform/tenancy/own-entity.js';

/** A lunch or a talk with a key player. */
@Entity('encounters')
export class Encounter extends OwnEntity {
  @Column({ type: 'uuid', name: 'key_player_id' })
  readonly keyPlayerId!: string;

  @Column({ type: 'date', name: 'held_on' })
  heldOn!: string;

  @Column({ type: 'text', default: '' })
  place!: string;

  @Column({ type: 'text', default: '' })
  takeaways!: string;

  @Column({ type: 'date', name: 'next_touchpoint_on', nullable: true })
  nextTouchpointOn!: string | null;

  @Column({ type: 'timestamptz', name: 'deleted_at', nullable: true })
  deletedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  readonly createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;

  @VersionColumn()
  readonly version!: number;
}
