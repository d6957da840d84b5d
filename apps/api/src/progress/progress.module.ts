import { Module } from '@nestjs/common';
import { FrameworkModule } from '../framework/index.js';
import { LaddersModule } from '../ladders/index.js';
import { Progress } from './progress.js';
import { Renewal } from './renewal.js';

@Module({ imports: [LaddersModule, FrameworkModule], providers: [Progress, Renewal], exports: [Progress] })
export class ProgressModule {}
