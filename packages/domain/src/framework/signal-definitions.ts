import type { Localized, StepNumber } from './steps.js';

/** `at_least` and `at_most` compare a count with the threshold; a count of one or nothing stands for yes or no. */
export type SignalDefinition = Readonly<{
  key: SignalKey;
  step: StepNumber;
  practice: string;
  fact: FactKey;
  direction: 'at_least' | 'at_most';
  /** Tuned by the organization; this is where it starts. */
  threshold: number;
  /** The threshold is a percentage of this fact, and is said as a count. */
  percentOf?: FactKey;
  /** Holds only once there is some of this: nothing to answer is not everything answered. */
  onceThereIs?: Readonly<{ fact: FactKey; before: Localized }>;
  required: boolean;
  /** Wellbeing signals are the owner's alone and stay out of every count that others see. */
  private: boolean;
  name: Localized;
  /**
   * `{value}`, `{threshold}`, `{missing}` and `{total}` are put in, `{value|person|people}` chooses by number. What to do
   * is said only while the signal does not hold.
   */
  holds: Localized;
  fails: Localized;
}>;

export type SignalKey =
  | 'key_players'
  | 'key_players_met'
  | 'open_commitments'
  | 'delivered_with_others'
  | 'goals_not_overdue'
  | 'feedback_received'
  | 'feedback_answered'
  | 'intent_acknowledged'
  | 'expectations_covered'
  | 'leadership_entries'
  | 'target_date';

export type FactKey =
  | 'keyPlayers'
  | 'keyPlayersMet'
  | 'openGoals'
  | 'goalsDeliveredWithOthers'
  | 'overdueGoals'
  | 'feedbackReceived'
  | 'feedbackUnanswered'
  | 'intentAcknowledged'
  | 'coveredExpectations'
  | 'requiredExpectations'
  | 'leadershipEvidence'
  | 'targetDateChosen';

const at = (
  step: StepNumber,
  practice: string,
  fact: FactKey,
  direction: SignalDefinition['direction'],
  threshold: number,
) => ({ step, practice, fact, direction, threshold, required: true, private: false }) as const;

export const signalDefinitions: readonly SignalDefinition[] = [
  {
    key: 'key_players',
    ...at(1, 'know-the-key-players', 'keyPlayers', 'at_least', 3),
    name: { en: 'Key players', es: 'Personas clave' },
    holds: {
      en: 'You know {value} {value|person|people} to learn from.',
      es: 'Conoces a {value} {value|persona de la|personas de las} que aprender.',
    },
    fails: {
      en: '{value} of {threshold} people to learn from. Name {missing} more whose way of working you admire.',
      es: '{value} de {threshold} personas de las que aprender. Añade {missing} más cuya forma de trabajar admires.',
    },
  },
  {
    key: 'key_players_met',
    ...at(1, 'know-the-key-players', 'keyPlayersMet', 'at_least', 3),
    name: { en: 'Key players met', es: 'Encuentros con personas clave' },
    holds: {
      en: 'You have met {value} of them and written down what you took away.',
      es: 'Te has encontrado con {value} y anotaste lo que aprendiste.',
    },
    fails: {
      en: 'You have met {value} of {threshold}. Ask the next one for a coffee, and note one takeaway.',
      es: 'Te has encontrado con {value} de {threshold}. Invita a la siguiente persona a un café y anota una enseñanza.',
    },
  },
  {
    key: 'open_commitments',
    ...at(1, 'pace-yourself', 'openGoals', 'at_most', 3),
    name: { en: 'Open commitments', es: 'Compromisos abiertos' },
    holds: {
      en: '{value} open, within your limit of {threshold}.',
      es: '{value} {value|abierto|abiertos}, dentro de tu límite de {threshold}.',
    },
    fails: {
      en: '{value} open, and your limit is {threshold}. Finish, hand over or drop one before you take on another.',
      es: '{value} {value|abierto|abiertos} y tu límite es {threshold}. Termina, delega o abandona uno antes de aceptar otro.',
    },
  },
  {
    key: 'delivered_with_others',
    ...at(1, 'pace-yourself', 'goalsDeliveredWithOthers', 'at_least', 1),
    name: { en: 'Delivered with others', es: 'Logrado con otras personas' },
    holds: {
      en: 'You have finished {value} {value|goal|goals} together with somebody.',
      es: 'Has terminado {value} {value|objetivo|objetivos} junto a alguien.',
    },
    fails: {
      en: '{value} of {threshold} finished together with others. Add a collaborator to a goal, and split the work.',
      es: '{value} de {threshold} terminados junto a otras personas. Añade a alguien a un objetivo y reparte el trabajo.',
    },
  },
  {
    key: 'feedback_received',
    ...at(2, 'become-measured', 'feedbackReceived', 'at_least', 3),
    name: { en: 'Feedback received', es: 'Comentarios recibidos' },
    holds: {
      en: 'You were given feedback {value} {value|time|times}.',
      es: 'Te han dado su opinión {value} {value|vez|veces}.',
    },
    fails: {
      en: '{value} of {threshold} received. Ask somebody who saw your last piece of work.',
      es: '{value} de {threshold} recibidos. Pregunta a alguien que haya visto tu último trabajo.',
    },
  },
  {
    key: 'feedback_answered',
    ...at(2, 'become-measured', 'feedbackUnanswered', 'at_most', 0),
    onceThereIs: {
      fact: 'feedbackReceived',
      before: {
        en: 'Nothing to answer yet. Ask for feedback first.',
        es: 'Todavía no hay nada que responder. Pide primero un comentario.',
      },
    },
    name: { en: 'Feedback answered', es: 'Comentarios respondidos' },
    holds: { en: 'Every piece of feedback has your answer.', es: 'Todos los comentarios tienen tu respuesta.' },
    fails: {
      en: '{value} without your answer. Say what you will change because of it.',
      es: '{value} sin tu respuesta. Di qué vas a cambiar a raíz de ello.',
    },
  },
  {
    key: 'goals_not_overdue',
    ...at(2, 'take-initiative', 'overdueGoals', 'at_most', 0),
    name: { en: 'The day job is healthy', es: 'El trabajo diario va bien' },
    holds: {
      en: 'No goal is overdue, so there is room for a hunch.',
      es: 'Ningún objetivo va con retraso, así que hay sitio para una intuición.',
    },
    fails: {
      en: '{value} overdue. Finish it or agree on a new date before you start something of your own.',
      es: '{value} con retraso. Termínalo o acuerda otra fecha antes de empezar algo propio.',
    },
  },
  {
    key: 'intent_acknowledged',
    ...at(3, 'advocate-for-yourself', 'intentAcknowledged', 'at_least', 1),
    name: { en: 'Intent acknowledged', es: 'Intención reconocida' },
    holds: {
      en: 'Your manager knows that you want this, and said so.',
      es: 'Tu responsable sabe que quieres esto, y lo ha dicho.',
    },
    fails: {
      en: 'Say the words to your manager: the level, and by when. It counts once they have answered.',
      es: 'Dile a tu responsable el nivel y para cuándo. Cuenta cuando te haya respondido.',
    },
  },
  {
    key: 'expectations_covered',
    ...at(4, 'lead-from-where-you-stand', 'coveredExpectations', 'at_least', 75),
    percentOf: 'requiredExpectations',
    onceThereIs: {
      fact: 'requiredExpectations',
      before: {
        en: 'There is nothing to cover yet. Choose the level you aim at.',
        es: 'Todavía no hay nada que cubrir. Elige el nivel al que apuntas.',
      },
    },
    name: { en: 'Next level covered by evidence', es: 'Nivel siguiente cubierto con evidencias' },
    holds: {
      en: '{value} of {total} expectations are covered by evidence.',
      es: '{value} de {total} expectativas están cubiertas con evidencias.',
    },
    fails: {
      en: '{value} of {total} expectations are covered by evidence; {threshold} {threshold|is|are} needed.',
      es: '{value} de {total} expectativas están cubiertas con evidencias; {threshold|hace|hacen} falta {threshold}.',
    },
  },
  {
    key: 'leadership_entries',
    ...at(4, 'lead-from-where-you-stand', 'leadershipEvidence', 'at_least', 2),
    name: { en: 'Leading where you stand', es: 'Liderar desde tu sitio' },
    holds: {
      en: '{value} {value|entry shows|entries show} you teaching, mentoring or holding things together.',
      es: '{value} {value|entrada te muestra|entradas te muestran} enseñando, acompañando o manteniendo todo unido.',
    },
    fails: {
      en: '{value} of {threshold} entries of teaching, mentoring or glue work. Write down whom you helped last week.',
      es: '{value} de {threshold} entradas de enseñanza, mentoría o trabajo invisible. Anota a quién ayudaste la semana pasada.',
    },
  },
  {
    key: 'target_date',
    ...at(4, 'mind-the-timing', 'targetDateChosen', 'at_least', 1),
    name: { en: 'A date to aim at', es: 'Una fecha a la que apuntar' },
    holds: { en: 'You have chosen by when.', es: 'Has elegido para cuándo.' },
    fails: { en: 'Choose by when you want to be promoted.', es: 'Elige para cuándo quieres el ascenso.' },
  },
];
