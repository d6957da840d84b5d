import type { Audience, Step } from '@rungs/contracts/records.js';
import type { VisibilityKind } from '@rungs/contracts/visibility-events.js';
import { Column, Entity, VersionColumn } from 'typeorm';
import { OwnEntity } from '../platform/tenancy/own-entity.js';

/** Work that was shown: a demo, a talk, a post, a lunch with somebody senior. */
@Entity('visibility_events')
export class VisibilityEvent extends OwnEntity {
  @Column({ type: 'uuid', name: 'person_id' })
  readonly personId!: string;

  @Column('smallint')
  step!: Step;

  @Column('smallint')
  readonly iteration!: number;

  @Column('text')
  audience!: Audience;

  @Column('text')
  kind!: VisibilityKind;

  @Column('text')
  title!: string;

  @Column({ type: 'date', name: 'held_on' })
  heldOn!: string;

  @Column({ type: 'text', default: '' })
  reached!: string;

  @Column({ type: 'boolean', default: false })
  led!: boolean;

  @Column({ type: 'text', nullable: true })
  link!: string | null;

  @Column({ type: 'text', default: '' })
  takeaways!: string;

  @Column({ type: 'timestamptz', name: 'deleted_at', nullable: true })
  deletedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  readonly createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;

  @VersionColumn()
  readonly version!: number;
}
