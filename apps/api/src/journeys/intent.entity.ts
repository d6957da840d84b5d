import type { IntentView } from '@rungs/contracts/journeys.js';
import { Column, Entity, VersionColumn } from 'typeorm';
import { OwnEntity } from '../platform/tenancy/own-entity.js';

/** The words "I want to be promoted", with level and date. Answered or superseded, never rewritten. */
@Entity('intents')
export class Intent extends OwnEntity {
  @Column({ type: 'uuid', name: 'person_id' })
  personId!: string;

  @Column({ type: 'uuid', name: 'journey_id' })
  journeyId!: string;

  @Column({ type: 'uuid', name: 'target_level_id' })
  targetLevelId!: string;

  @Column({ type: 'date', name: 'target_on', nullable: true })
  targetOn!: string | null;

  @Column('text')
  sentence!: string;

  @Column('text')
  state!: IntentView['state'];

  @Column({ type: 'date', name: 'declared_on' })
  declaredOn!: string;

  @Column({ type: 'date', name: 'answered_on', nullable: true })
  answeredOn!: string | null;

  @Column({ type: 'uuid', name: 'answered_by', nullable: true })
  answeredBy!: string | null;

  @Column({ type: 'text', nullable: true })
  answer!: string | null;

  @VersionColumn()
  readonly version!: number;
}
