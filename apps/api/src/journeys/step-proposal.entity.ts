import type { Step } from '@rungs/contracts/records.js';
import type { MoveAct, ProposalState } from '@rungs/domain/journey/moves.js';
import { Column, Entity, VersionColumn } from 'typeorm';
import { OwnEntity } from '../platform/tenancy/own-entity.js';

/** "I would go to this step, because": waits for the manager, and stays as it was said once answered. */
@Entity('step_proposals')
export class StepProposal extends OwnEntity {
  @Column({ type: 'uuid', name: 'journey_id' })
  journeyId!: string;

  @Column('text')
  act!: MoveAct;

  @Column('smallint')
  step!: Step;

  @Column('text')
  reason!: string;

  @Column('text')
  state!: ProposalState;

  @Column({ type: 'date', name: 'proposed_on' })
  proposedOn!: string;

  @Column({ type: 'date', name: 'answered_on', nullable: true })
  answeredOn!: string | null;

  @Column({ type: 'uuid', name: 'answered_by', nullable: true })
  answeredBy!: string | null;

  @Column('text')
  answer!: string;

  @VersionColumn()
  readonly version!: number;
}
