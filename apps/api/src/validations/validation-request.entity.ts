import type { ValidationAnswer, ValidationState, ValidationView } from '@rungs/contracts/validations.js';
import { Column, Entity, VersionColumn } from 'typeorm';
import { OwnEntity } from '../platform/tenancy/own-entity.js';

@Entity('validation_requests')
export class ValidationRequest extends OwnEntity {
  @Column({ type: 'uuid', name: 'opportunity_id' })
  readonly opportunityId!: string;

  /** Who asks: the owner of the opportunity. */
  @Column({ type: 'uuid', name: 'person_id' })
  readonly personId!: string;

  @Column({ type: 'uuid', name: 'asked_id' })
  readonly askedId!: string;

  /** What they were to the asker when asked: a change of managers later takes nothing from it. */
  @Column({ type: 'text', name: 'asked_as' })
  readonly askedAs!: ValidationView['askedAs'];

  @Column({ type: 'text', default: '' })
  readonly question!: string;

  @Column({ type: 'text', default: 'asked' })
  state!: ValidationState;

  @Column({ type: 'text', nullable: true })
  answer!: ValidationAnswer | null;

  @Column({ type: 'text', default: '' })
  comment!: string;

  @Column({ type: 'timestamptz', name: 'answered_at', nullable: true })
  answeredAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  readonly createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;

  @VersionColumn()
  readonly version!: number;
}
