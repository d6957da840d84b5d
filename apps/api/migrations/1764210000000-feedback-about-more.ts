import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A question may be about an opportunity, an item of the plan or a visibility event too. */
export class FeedbackAboutMore1764210000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(about(['goal', 'evidence', 'opportunity', 'plan-item', 'visibility-event']));
  }

  /** What the old check does not know is a question by itself again, with all its words. */
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      update feedback_requests set record_type = null, record_id = null, record_shown = false
      where record_type not in ('goal', 'evidence');
      ${about(['goal', 'evidence'])}
    `);
  }
}

const about = (types: readonly string[]): string => `
  alter table feedback_requests
    drop constraint feedback_requests_record_type_check,
    add constraint feedback_requests_record_type_check
      check (record_type in (${types.map((type) => `'${type}'`).join(', ')}));`;
