import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { ActivityController } from './activity.controller.js';
import { ActivityService } from './activity.service.js';

@Module({ imports: [IdentityModule], controllers: [ActivityController], providers: [ActivityService] })
export class ActivityModule {}
