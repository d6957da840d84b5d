import { Module } from '@nestjs/common';
import { LadderInstaller } from './ladder-installer.js';
import { LaddersController } from './ladders.controller.js';
import { PublishedLadders } from './published-ladders.js';

@Module({
  controllers: [LaddersController],
  providers: [PublishedLadders, LadderInstaller],
  exports: [PublishedLadders, LadderInstaller],
})
export class LaddersModule {}
