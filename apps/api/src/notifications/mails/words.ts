import type { NotificationKind } from '@rungs/contracts/notifications.js';
import type { Locale } from '@rungs/contracts/session.js';

type Words = Readonly<{
  /** Who and what kind, and nothing of its content. `who` is empty where nobody did it. */
  kinds: Readonly<Record<NotificationKind, (who: string) => string>>;
  somebody: string;
  several: (count: number) => string;
  digest: Readonly<Record<'daily' | 'weekly', string>>;
  hello: string;
  open: (link: string) => string;
  /** Why one gets it, and how to get less of it. */
  foot: (organization: string, settings: string, unsubscribe: string) => string;
}>;

export const words: Readonly<Record<Locale, Words>> = {
  en: {
    kinds: {
      intent_declared: (who) => `${who} declared an intent and waits for your answer`,
      intent_waits: () => 'An intent waits for your answer for a week',
      answer_owed: () => 'One of your reports owes somebody an answer',
      intent_answered: (who) => `${who} answered your intent`,
      readiness_given: (who) => `${who} gave you a new readiness`,
      assessment_published: (who) => `${who} published an assessment`,
      step_moved: (who) => `${who} moved to another step`,
      talk_logged: (who) => `${who} logged a talk with you`,
      comment_written: (who) => `${who} wrote a comment`,
      mentioned: (who) => `${who} mentioned you in a comment`,
      agreement_made: (who) => `${who} wrote down an agreement`,
      agreement_done: (who) => `${who} marked an agreement as done`,
      agreement_due: () => 'Something you agreed on is due',
      validation_asked: (who) => `${who} asks you whether something is worthwhile`,
      validation_answered: (who) => `${who} said whether it is worthwhile`,
      help_asked: (who) => `${who} asks you how you would break something down`,
      help_answered: (who) => `${who} answered your request for help`,
      plan_proposed: (who) => `${who} proposed a plan and waits for your answer`,
      plan_answered: (who) => `${who} answered a plan`,
      plan_check_due: () => 'A plan is due to be looked at together again',
      plan_checked: (who) => `${who} logged a check of a plan`,
      feedback_asked: (who) => `${who} asks you for feedback`,
      feedback_given: (who) => `${who} gave you feedback`,
      feedback_answered: (who) => `${who} answered your feedback`,
      feedback_declined: (who) => `${who} declined to give feedback`,
      feedback_reminded: () => 'Somebody still waits for your feedback',
      feedback_over: () => 'A request for feedback is over',
      circle_asked: (who) => `${who} asks you into their circle`,
      circle_answered: (who) => `${who} answered your invitation into the circle`,
      circle_ended: (who) => `${who} ended a place in the circle`,
    },
    somebody: 'Somebody',
    several: (count) => `${count} things for you on Rungs`,
    digest: { daily: 'Your day on Rungs', weekly: 'Your week on Rungs' },
    hello: 'Hello,',
    open: (link) => `What it says is for you to open:\n${link}`,
    foot: (organization, settings, unsubscribe) =>
      `You get this as a member of ${organization}. Choose what you are told of, and when:\n${settings}\n\nNo such mails any more:\n${unsubscribe}`,
  },
  es: {
    kinds: {
      intent_declared: (who) => `${who} declaró una intención y espera tu respuesta`,
      intent_waits: () => 'Una intención espera tu respuesta desde hace una semana',
      answer_owed: () => 'Alguien de tu equipo debe una respuesta',
      intent_answered: (who) => `${who} respondió a tu intención`,
      readiness_given: (who) => `${who} te dio una nueva valoración de preparación`,
      assessment_published: (who) => `${who} publicó una evaluación`,
      step_moved: (who) => `${who} pasó a otro paso`,
      talk_logged: (who) => `${who} anotó una conversación contigo`,
      comment_written: (who) => `${who} escribió un comentario`,
      mentioned: (who) => `${who} te mencionó en un comentario`,
      agreement_made: (who) => `${who} anotó un acuerdo`,
      agreement_done: (who) => `${who} marcó un acuerdo como cumplido`,
      agreement_due: () => 'Vence algo que acordaste',
      validation_asked: (who) => `${who} te pregunta si algo merece la pena`,
      validation_answered: (who) => `${who} dijo si merece la pena`,
      help_asked: (who) => `${who} te pregunta cómo dividirías algo`,
      help_answered: (who) => `${who} respondió a tu petición de ayuda`,
      plan_proposed: (who) => `${who} propuso un plan y espera tu respuesta`,
      plan_answered: (who) => `${who} respondió a un plan`,
      plan_check_due: () => 'Toca revisar un plan en común otra vez',
      plan_checked: (who) => `${who} anotó la revisión de un plan`,
      feedback_asked: (who) => `${who} te pide feedback`,
      feedback_given: (who) => `${who} te dio feedback`,
      feedback_answered: (who) => `${who} respondió a tu feedback`,
      feedback_declined: (who) => `${who} prefirió no dar feedback`,
      feedback_reminded: () => 'Alguien sigue esperando tu feedback',
      feedback_over: () => 'Una petición de feedback ha vencido',
      circle_asked: (who) => `${who} te invita a su círculo`,
      circle_answered: (who) => `${who} respondió a tu invitación al círculo`,
      circle_ended: (who) => `${who} terminó un lugar en el círculo`,
    },
    somebody: 'Alguien',
    several: (count) => `${count} novedades para ti en Rungs`,
    digest: { daily: 'Tu día en Rungs', weekly: 'Tu semana en Rungs' },
    hello: 'Hola:',
    open: (link) => `Lo que dice lo abres tú:\n${link}`,
    foot: (organization, settings, unsubscribe) =>
      `Lo recibes por pertenecer a ${organization}. Elige de qué te avisamos y cuándo:\n${settings}\n\nNo recibir más correos así:\n${unsubscribe}`,
  },
};
