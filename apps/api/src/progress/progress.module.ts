import { Module } from '@nestjs/common';
import { LaddersModule } from '../ladders/index.js';
import { Progress } from './progress.js';

@Module({ imports: [LaddersModule], providers: [Progress], exports: [Progress] })
export class ProgressModule {}
