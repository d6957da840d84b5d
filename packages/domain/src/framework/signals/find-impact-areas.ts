import { at, type SignalShape } from './signal.types.js';

export const findImpactAreas = [
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
] as const satisfies readonly SignalShape[];
