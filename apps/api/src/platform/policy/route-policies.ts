import { Injectable, type OnModuleInit, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { z } from 'zod';
import { type RoutePolicy, routePolicyKey } from './route-policy.js';

/** Where `@SerializeOptions` leaves what it is given; Nest exports the decorator only. */
const serializerOptions = 'class_serializer:options';

type Target = Parameters<Reflector['getAll']>[1][number];

export type Route = Readonly<{
  controller: object;
  handlerName: string;
  handler: (...given: unknown[]) => unknown;
  method: string;
  path: string;
  policy: RoutePolicy | undefined;
  /** As the API's document names it. */
  operationId: string;
  /** The contract that its answers follow, where it has one. */
  answer: z.ZodType | undefined;
}>;

/** Knows every route with its policy. The application does not start while one has none. */
@Injectable()
export class RoutePolicies implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const bare = this.all().filter(({ policy }) => !policy);
    if (bare.length === 0) return;
    const names = bare.map(({ method, path }) => `${method} ${path}`).join(', ');
    throw new Error(`Every route declares its policy (@Public, @Allow or @DecidedBy); these do not: ${names}`);
  }

  all(): Route[] {
    return this.discovery.getControllers().flatMap(({ instance, metatype }) => {
      if (!instance || !metatype) return [];
      const prefix = this.reflector.get<string>(PATH_METADATA, metatype);
      return this.scanner.getAllMethodNames(Object.getPrototypeOf(instance) as object).flatMap((name) => {
        const controller = instance as Record<string, Route['handler']>;
        const handler = controller[name] as Route['handler'];
        const method = this.reflector.get<RequestMethod | undefined>(METHOD_METADATA, handler);
        if (method === undefined) return [];
        const policy = this.reflector.getAllAndOverride<RoutePolicy | undefined>(routePolicyKey, [handler, metatype]);
        const path = `/${[prefix, this.reflector.get<string>(PATH_METADATA, handler)].join('/')}`;
        return [
          {
            controller,
            handlerName: name,
            handler,
            method: RequestMethod[method] ?? '',
            path: path.replace(/\/+/g, '/').replace(/(.)\/$/, '$1'),
            policy,
            operationId: `${metatype.name}_${name}`,
            answer: this.answerOf(handler, metatype),
          },
        ];
      });
    });
  }

  private answerOf(handler: Route['handler'], controller: Target): z.ZodType | undefined {
    type Options = { schema?: unknown } | undefined;
    const [own, shared] = this.reflector.getAll<[Options, Options]>(serializerOptions, [handler, controller]);
    const schema = own?.schema ?? shared?.schema;
    return schema instanceof z.ZodType ? schema : undefined;
  }
}
