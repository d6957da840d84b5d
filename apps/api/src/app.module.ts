import { type DynamicModule, Module, type Type } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { AlignmentChecksModule } from './alignment-checks/index.js';
import { AssessmentsModule } from './assessments/index.js';
import { CapacityModule } from './capacity/index.js';
import { CheckInsModule } from './check-ins/index.js';
import { CircleModule } from './circle/index.js';
import { CommentsModule } from './comments/index.js';
import { DemoModule } from './demo/index.js';
import { DepartmentsModule } from './departments/index.js';
import { EvidenceModule } from './evidence/index.js';
import { FeedbackModule } from './feedback/index.js';
import { FrameworkModule } from './framework/index.js';
import { FocusSessionsModule } from './focus-sessions/index.js';
import { GoalsModule } from './goals/index.js';
import { HelpRequestsModule } from './help-requests/index.js';
import { IdentityModule } from './identity/index.js';
import { PeopleImportsModule } from './imports/index.js';
import { JourneysModule } from './journeys/index.js';
import { KeyPlayersModule } from './key-players/index.js';
import { KpisModule } from './kpis/index.js';
import { OpportunitiesModule } from './opportunities/index.js';
import { ValidationsModule } from './validations/index.js';
import { LaddersModule } from './ladders/index.js';
import { ObservationsModule } from './observations/index.js';
import { ActivityModule } from './activity/index.js';
import { AgreementsModule } from './agreements/index.js';
import { OneOnOnesModule } from './one-on-ones/index.js';
import { LiveModule } from './live/index.js';
import { NotificationsModule } from './notifications/index.js';
import { PeopleModule } from './people/index.js';
import { VisibilityEventsModule } from './visibility-events/index.js';
import { AuditModule } from './audit/index.js';
import { PipelineModule } from './pipeline/index.js';
import { PreflightModule } from './preflight/index.js';
import { PlansModule } from './plans/index.js';
import { TeamModule } from './team/index.js';
import type { Environment } from './platform/config/config.js';
import { PlatformModule } from './platform/platform.module.js';

type Given = Readonly<{ environment: Environment; dataSource: DataSource; more?: readonly Type[] }>;

/** Wiring only: the features, each through its public face. */
@Module({})
export class AppModule {
  static of({ more = [], ...given }: Given): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.of(given),
        IdentityModule,
        LaddersModule,
        FrameworkModule,
        JourneysModule,
        AssessmentsModule,
        PreflightModule,
        TeamModule,
        PipelineModule,
        GoalsModule,
        PlansModule,
        KeyPlayersModule,
        CapacityModule,
        CheckInsModule,
        FocusSessionsModule,
        VisibilityEventsModule,
        ObservationsModule,
        EvidenceModule,
        FeedbackModule,
        CommentsModule,
        CircleModule,
        KpisModule,
        OpportunitiesModule,
        ValidationsModule,
        HelpRequestsModule,
        AlignmentChecksModule,
        PeopleModule,
        DepartmentsModule,
        DemoModule,
        PeopleImportsModule,
        AgreementsModule,
        OneOnOnesModule,
        ActivityModule,
        NotificationsModule,
        LiveModule,
        AuditModule,
        ...more,
      ],
    };
  }
}
