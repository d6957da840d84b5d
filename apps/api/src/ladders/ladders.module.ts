import { engineeringLadder } from '@rungs/domain/ladder/engineering/ladder.js';
import { Module, type OnModuleInit } from '@nestjs/common';
import { Foundings, IdentityModule } from '../identity/index.js';
import { LadderDraftsController } from './ladder-drafts.controller.js';
import { LadderDraftsService } from './ladder-drafts.service.js';
import { LadderInstaller } from './ladder-installer.js';
import { LadderVersionsController } from './ladder-versions.controller.js';
import { LadderVersionsService } from './ladder-versions.service.js';
import { LaddersController } from './ladders.controller.js';
import { PublishedLadders } from './published-ladders.js';

@Module({
  imports: [IdentityModule],
  controllers: [LaddersController, LadderVersionsController, LadderDraftsController],
  providers: [PublishedLadders, LadderInstaller, LadderDraftsService, LadderVersionsService],
  exports: [PublishedLadders, LadderInstaller],
})
export class LaddersModule implements OnModuleInit {
  constructor(
    private readonly foundings: Foundings,
    private readonly installer: LadderInstaller,
  ) {}

  /** Everybody reads what the next level asks for from the first day, so a new organization begins with a ladder. */
  onModuleInit(): void {
    this.foundings.add(async () => {
      await this.installer.install(engineeringLadder);
    });
  }
}
