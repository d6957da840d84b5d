import type { Step } from '@rungs/contracts/journeys.js';
import { Column, Entity, VersionColumn } from 'typeorm';
import { OwnEntity } from '../platform/tenancy/own-entity.js';

/** One attempt of one person at one target level. */
@Entity('journeys')
export class Journey extends OwnEntity {
  @Column({ type: 'uuid', name: 'person_id' })
  personId!: string;

  @Column({ type: 'uuid', name: 'target_level_id' })
  targetLevelId!: string;

  @Column({ type: 'date', name: 'target_on', nullable: true })
  targetOn!: string | null;

  @Column({ type: 'date', name: 'started_on' })
  startedOn!: string;

  @Column({ type: 'date', name: 'ended_on', nullable: true })
  endedOn!: string | null;

  @VersionColumn()
  readonly version!: number;
}

/** One stay on one step; coming back makes another, in a later iteration. */
@Entity('step_visits')
export class StepVisit extends OwnEntity {
  @Column({ type: 'uuid', name: 'journey_id' })
  journeyId!: string;

  @Column('smallint')
  step!: Step;

  @Column('smallint')
  iteration!: number;

  @Column({ type: 'date', name: 'entered_on' })
  enteredOn!: string;

  @Column({ type: 'date', name: 'left_on', nullable: true })
  leftOn!: string | null;

  @Column('text')
  reason!: string;

  @Column('int')
  position!: number;

  /** Signals that held when the step was left, of those that were required then; null while one is on it. */
  @Column({ type: 'smallint', nullable: true })
  met!: number | null;

  @Column({ type: 'smallint', nullable: true })
  required!: number | null;
}
