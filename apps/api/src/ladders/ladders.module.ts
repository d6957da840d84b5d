import { engineeringLadder } from '@rungs/domain/ladder/engineering/ladder.js';
import { Module, type OnModuleInit } from '@nestjs/common';
import { Foundings, IdentityModule } from '../identity/index.js';
import { LadderInstaller } from './ladder-installer.js';
import { LaddersController } from './ladders.controller.js';
import { PublishedLadders } from './published-ladders.js';

@Module({
  imports: [IdentityModule],
  controllers: [LaddersController],
  providers: [PublishedLadders, LadderInstaller],
  exports: [PublishedLadders, LadderInstaller],
})
export class LaddersModule implements OnModuleInit {
  constructor(
    private readonly foundings: Foundings,
    private readonly installer: LadderInstaller,
  ) {}

  /** Everybody reads what the next level asks for from the first day, so a new organization begins with a ladder. */
  onModuleInit(): void {
    this.foundings.add(() => this.installer.install(engineeringLadder));
  }
}
