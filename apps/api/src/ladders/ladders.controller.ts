import { laddersSchema } from '@rungs/contracts/ladders.js';
import { Controller, Get, SerializeOptions } from '@nestjs/common';
import { isMember } from '../platform/policy/policy.js';
import { Allow } from '../platform/policy/route-policy.js';
import { PublishedLadders } from './published-ladders.js';

@Controller('ladders')
export class LaddersController {
  constructor(private readonly ladders: PublishedLadders) {}

  /** Everyone reads what every level asks for, from the first day. */
  @Get()
  @Allow('ladders.read', isMember)
  @SerializeOptions({ schema: laddersSchema })
  async list() {
    return { items: await this.ladders.all() };
  }
}
