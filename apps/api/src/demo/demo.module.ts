import { Module } from '@nestjs/common';
import { AgreementsModule } from '../agreements/index.js';
import { CircleModule } from '../circle/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { OneOnOnesModule } from '../one-on-ones/index.js';
import { CapacityModule } from '../capacity/index.js';
import { AlignmentChecksModule } from '../alignment-checks/index.js';
import { AssessmentsModule } from '../assessments/index.js';
import { CheckInsModule } from '../check-ins/index.js';
import { CommentsModule } from '../comments/index.js';
import { DepartmentsModule } from '../departments/index.js';
import { EvidenceModule } from '../evidence/index.js';
import { FeedbackModule } from '../feedback/index.js';
import { FocusSessionsModule } from '../focus-sessions/index.js';
import { GoalsModule } from '../goals/index.js';
import { HelpRequestsModule } from '../help-requests/index.js';
import { IdentityModule } from '../identity/index.js';
import { JourneysModule } from '../journeys/index.js';
import { KeyPlayersModule } from '../key-players/index.js';
import { KpisModule } from '../kpis/index.js';
import { OpportunitiesModule } from '../opportunities/index.js';
import { ValidationsModule } from '../validations/index.js';
import { LaddersModule } from '../ladders/index.js';
import { ObservationsModule } from '../observations/index.js';
import { PeopleModule } from '../people/index.js';
import { PlansModule } from '../plans/index.js';
import { VisibilityEventsModule } from '../visibility-events/index.js';
import { AssessmentsStory } from './assessments-story.js';
import { Casting } from './cast.js';
import { CircleStory } from './circle-story.js';
import { ConversationsStory } from './conversations-story.js';
import { Demo } from './demo.service.js';
import { GoalPartsStory } from './goal-parts-story.js';
import { EnergyStory } from './energy-story.js';
import { ImpactStory } from './impact-story.js';
import { JourneyStory } from './journey-story.js';
import { ObservationsStory } from './observations-story.js';
import { PlanStory } from './plan-story.js';
import { ReadNews } from './read-news.js';
import { RecordsStory } from './records-story.js';
import { TalksStory } from './talks-story.js';
import { TogetherStory } from './together-story.js';
import { WorkStory } from './work-story.js';

@Module({
  imports: [
    IdentityModule,
    LaddersModule,
    PeopleModule,
    DepartmentsModule,
    JourneysModule,
    AssessmentsModule,
    GoalsModule,
    KeyPlayersModule,
    ObservationsModule,
    EvidenceModule,
    FeedbackModule,
    CommentsModule,
    KpisModule,
    OpportunitiesModule,
    ValidationsModule,
    PlansModule,
    AlignmentChecksModule,
    HelpRequestsModule,
    CapacityModule,
    CheckInsModule,
    FocusSessionsModule,
    VisibilityEventsModule,
    AgreementsModule,
    OneOnOnesModule,
    CircleModule,
    NotificationsModule,
  ],
  providers: [
    Demo,
    Casting,
    AssessmentsStory,
    ConversationsStory,
    ImpactStory,
    JourneyStory,
    RecordsStory,
    PlanStory,
    GoalPartsStory,
    ObservationsStory,
    EnergyStory,
    WorkStory,
    TogetherStory,
    TalksStory,
    CircleStory,
    ReadNews,
  ],
})
export class DemoModule {}
