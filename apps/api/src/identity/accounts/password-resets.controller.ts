import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { passwordResetRequestSchema, passwordResetSchema, resetTokenSchema } from '@rungs/contracts/session.js';
import type { FastifyRequest } from 'fastify';
import { Public } from '../../platform/policy/route-policy.js';
import { PasswordResets } from './password-resets.js';

@Controller('password-resets')
@Public()
export class PasswordResetsController {
  constructor(private readonly resets: PasswordResets) {}

  /** 202 for every e-mail; that it has an account is told to its mailbox only. */
  @Post()
  @HttpCode(202)
  async ask(
    @Body({ schema: passwordResetRequestSchema }) { email }: { email: string },
    @Req() { ip }: FastifyRequest,
  ): Promise<void> {
    await this.resets.ask(email, ip);
  }

  @Post(':token')
  @HttpCode(204)
  async use(
    @Param('token', { schema: resetTokenSchema }) token: string,
    @Body({ schema: passwordResetSchema }) { password }: { password: string },
  ): Promise<void> {
    await this.resets.use(token, password);
  }
}
