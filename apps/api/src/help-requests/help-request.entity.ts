import type { HelpAudience } from '@rungs/contracts/help-requests.js';
import type { HelpState } from '@rungs/domain/help-requests.js';
import { Column, Entity, VersionColumn } from 'typeorm';
import { OwnEntity } from '../platform/tenancy/own-entity.js';

@Entity('help_requests')
export class HelpRequest extends OwnEntity {
  /** Who asks. */
  @Column({ type: 'uuid', name: 'person_id' })
  readonly personId!: string;

  @Column({ type: 'uuid', name: 'asked_id' })
  readonly askedId!: string;

  /** What it is about: one of these three. */
  @Column({ type: 'uuid', name: 'goal_id', nullable: true })
  readonly goalId!: string | null;

  @Column({ type: 'uuid', name: 'plan_item_id', nullable: true })
  readonly planItemId!: string | null;

  @Column({ type: 'text', default: '' })
  readonly topic!: string;

  @Column({ type: 'text', default: '' })
  readonly question!: string;

  @Column({ type: 'text', default: 'private' })
  audience!: HelpAudience;

  @Column({ type: 'text', default: 'pending' })
  state!: HelpState;

  @Column({ type: 'text', default: '' })
  note!: string;

  @Column({ type: 'timestamptz', name: 'answered_at', nullable: true })
  answeredAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  readonly createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;

  @VersionColumn()
  readonly version!: number;
}

/** One part of an answer. It changes under the lock of its request, and with its version. */
@Entity('help_request_parts')
export class HelpRequestPart extends OwnEntity {
  @Column({ type: 'uuid', name: 'request_id' })
  readonly requestId!: string;

  @Column('smallint')
  readonly position!: number;

  @Column('text')
  readonly title!: string;

  @Column({ type: 'date', name: 'taken_on', nullable: true })
  takenOn!: string | null;
}
