import {
  type CreateDepartment,
  createDepartmentSchema,
  departmentSchema,
  departmentsSchema,
  type DepartmentsView,
  type DepartmentView,
  type UpdateDepartment,
  updateDepartmentSchema,
} from '@rungs/contracts/departments.js';
import { recordIdSchema } from '@rungs/contracts/records.js';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Res, SerializeOptions } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { IfMatch, withEtag } from '../platform/http/if-match.js';
import { type Actor, CurrentActor } from '../platform/policy/actor.js';
import { isMember } from '../platform/policy/policy.js';
import { Allow } from '../platform/policy/route-policy.js';
import { keepsDepartments } from './department.policy.js';
import { DepartmentsService } from './departments.service.js';

@Controller('departments')
@Allow('departments.keep', keepsDepartments)
@SerializeOptions({ schema: departmentSchema })
export class DepartmentsController {
  constructor(private readonly departments: DepartmentsService) {}

  @Get()
  @Allow('departments.read', isMember)
  @SerializeOptions({ schema: departmentsSchema })
  list(@CurrentActor() actor: Actor): Promise<DepartmentsView> {
    return this.departments.list(actor);
  }

  @Post()
  async create(
    @CurrentActor() actor: Actor,
    @Body({ schema: createDepartmentSchema }) department: CreateDepartment,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DepartmentView> {
    return withEtag(reply, await this.departments.create(actor, department));
  }

  @Patch(':departmentId')
  async update(
    @CurrentActor() actor: Actor,
    @Param('departmentId', { schema: recordIdSchema }) departmentId: string,
    @IfMatch() version: number,
    @Body({ schema: updateDepartmentSchema }) change: UpdateDepartment,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DepartmentView> {
    return withEtag(reply, await this.departments.update(actor, departmentId, version, change));
  }

  @Delete(':departmentId')
  @HttpCode(204)
  @SerializeOptions({})
  delete(
    @CurrentActor() actor: Actor,
    @Param('departmentId', { schema: recordIdSchema }) departmentId: string,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.departments.delete(actor, departmentId, version);
  }
}
