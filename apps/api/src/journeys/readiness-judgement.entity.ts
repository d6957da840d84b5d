import type { ReadinessValue } from '@rungs/contracts/journeys.js';
import { Column, Entity } from 'typeorm';
import { OwnEntity } from '../platform/tenancy/own-entity.js';

/** The manager's judgement on one day; a new one is added, an old one is never changed. */
@Entity('readiness_judgements')
export class ReadinessJudgement extends OwnEntity {
  @Column({ type: 'uuid', name: 'person_id' })
  personId!: string;

  @Column('text')
  value!: ReadinessValue;

  @Column('text')
  reason!: string;

  @Column({ type: 'date', name: 'given_on' })
  givenOn!: string;

  @Column({ type: 'uuid', name: 'given_by' })
  givenBy!: string;
}
