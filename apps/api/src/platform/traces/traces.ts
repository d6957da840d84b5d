import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { newId } from '../ids.js';
import type { Actor } from '../policy/actor.js';
import { type RowsStatement, TenantScope } from '../tenancy/tenant-scope.js';
import { ActListeners } from './act-listeners.js';
import { LiveOutlet } from './live-outlet.js';

/** Who may hear that a record changed: as wide as the record itself may be read. */
export type LiveAudience = 'private' | 'manager' | 'circle' | 'organization' | 'hr' | 'admin';

/** One act, in ids and codes. Content never enters a trace. */
export type Act = Readonly<{
  /** `goal.created`, `intent.acknowledged`, … */
  act: string;
  recordType: string;
  recordId: string | null;
  /** Whose record it is; with `audience` it decides who is told. */
  subjectPersonId: string | null;
  audience: LiveAudience;
  /** Codes and ids only. */
  details?: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
  /** Whom it concerns besides the two of its page. Told to listeners only: no log says it, so it may name who is not to be named. */
  concerns?: readonly string[];
  /** Nobody but its owner may know that the record exists: the audit log then says only that something private changed. */
  ownersSecret?: true;
}>;

export type ActingAs =
  (Pick<Actor, 'personId' | 'credential'> & Partial<Pick<Actor, 'roles'>>) | Readonly<{ job: string }>;

const tell: RowsStatement = {
  name: 'traces.tell',
  writes: 'live_events',
  takes: 'rows',
  text: `
    insert into live_events (organization_id, id, topic, act, record_id, subject_person_id, audience, actor_person_id)
    select $1, id, topic, act, record_id, subject, audience, actor
    from json_to_recordset($2) as told
      (id uuid, topic text, act text, record_id uuid, subject uuid, audience text, actor uuid)`,
};

const audit: RowsStatement = {
  name: 'traces.audit',
  writes: 'audit_entries',
  takes: 'rows',
  text: `
    insert into audit_entries
      (organization_id, id, act, record_type, record_id, actor_person_id, actor_kind, actor_roles, subject_person_id,
       details, request_id)
    select $1, id, act, record_type, record_id, actor, kind, roles, subject, details, request
    from json_to_recordset($2) as entry
      (id uuid, act text, record_type text, record_id uuid, actor uuid, kind text, roles text[], subject uuid,
       details jsonb, request text)`,
};

/** Writes what an act leaves behind, in the act's own transaction: the audit entry and the word to open screens. */
@Injectable()
export class Traces {
  constructor(
    private readonly scope: TenantScope,
    private readonly outlet: LiveOutlet,
    private readonly listeners: ActListeners,
    private readonly clock: Clock,
  ) {}

  /** The traces travel with the commit: an act that cannot be traced does not happen. */
  record(by: ActingAs, told: Act): Promise<void> {
    const { act, recordType, recordId, subjectPersonId, audience, details = {} } = told;
    const id = newId();
    const { organizationId, requestId } = this.scope;
    const [personId, kind, roles = []] = 'job' in by ? [null, 'job'] : [by.personId, by.credential.kind, by.roles];
    const audited = told.ownersSecret
      ? { act: 'private-record.changed', record_type: 'private-record', record_id: null }
      : { act, record_type: recordType, record_id: recordId };
    // The answer leaves after the commit, so nobody is told of what was undone.
    this.scope.afterCommit(() => this.outlet.announce(organizationId, id));
    const [subject, actor] = [subjectPersonId, personId];
    this.scope.sendRow(tell, { id, topic: recordType, act, record_id: recordId, subject, audience, actor });
    // The log says when it was written, always: an act that is told of another time says so among its details.
    const then = this.clock.elsewhenNow();
    const said = then && !told.ownersSecret ? { ...details, actedAt: then.toISOString() } : details;
    this.scope.sendRow(audit, { id, ...audited, actor, kind, roles, subject, details: said, request: requestId });
    this.listeners.hear(by, told);
    return Promise.resolve();
  }
}
