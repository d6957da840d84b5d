import { Module } from '@nestjs/common';
import { Purges } from './purges.js';

@Module({ providers: [Purges], exports: [Purges] })
export class RecordsModule {}
