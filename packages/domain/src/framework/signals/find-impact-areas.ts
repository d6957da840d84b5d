import { at, type SignalShape } from './signal.types.js';

export const findImpactAreas = [
  {
    key: 'kpis_followed',
    ...at(2, 'know-the-kpis', 'kpisFollowed', 'at_least', 1),
    name: { en: 'KPIs followed', es: 'KPI que sigues' },
    holds: {
      en: 'You follow {value} {value|KPI|KPIs}.',
      es: 'Sigues {value} KPI.',
    },
    fails: {
      en: 'You follow none yet. Begin with the number that your team is asked about.',
      es: 'Todavía no sigues ninguno. Empieza por la cifra por la que preguntan a tu equipo.',
    },
  },
  {
    key: 'shortlisted_linked',
    ...at(2, 'know-the-kpis', 'shortlistedWithoutKpi', 'at_most', 0),
    onceThereIs: [
      {
        fact: 'opportunitiesShortlisted',
        before: {
          en: 'Nothing is on your shortlist yet, so there is nothing to link.',
          es: 'Tu lista corta está vacía, así que no hay nada que enlazar.',
        },
      },
    ],
    name: { en: 'Shortlist linked to KPIs', es: 'Lista corta ligada a KPI' },
    holds: {
      en: 'Everything on your shortlist names the KPI it would move.',
      es: 'Todo en tu lista corta dice qué KPI movería.',
    },
    fails: {
      en: '{value} on your shortlist {value|names|name} no KPI. Say which number it would move.',
      es: '{value} en tu lista corta no {value|dice|dicen} ningún KPI. Di qué cifra movería.',
    },
  },
  {
    key: 'opportunities',
    ...at(2, 'find-the-holes', 'opportunities', 'at_least', 3),
    name: { en: 'Opportunities found', es: 'Oportunidades encontradas' },
    holds: {
      en: 'You have written down {value} {value|opportunity|opportunities}.',
      es: 'Has anotado {value} {value|oportunidad|oportunidades}.',
    },
    fails: {
      en: '{value} of {threshold} written down. Note the next thing that somebody sighs about.',
      es: '{value} de {threshold} anotadas. Apunta la próxima cosa por la que alguien suspire.',
    },
  },
  {
    key: 'opportunities_shortlisted',
    ...at(2, 'find-the-holes', 'opportunitiesShortlisted', 'at_least', 1),
    name: { en: 'On the shortlist', es: 'En la lista corta' },
    holds: {
      en: '{value} {value|is|are} on your shortlist.',
      es: '{value} {value|está|están} en tu lista corta.',
    },
    fails: {
      en: 'Nothing is on your shortlist. Choose what matters most for the least work.',
      es: 'No hay nada en tu lista corta. Elige lo que más importa con el menor trabajo.',
    },
  },
  {
    key: 'validations',
    ...at(2, 'become-measured', 'validationsReceived', 'at_least', 2),
    name: { en: 'Asked if it is worthwhile', es: 'Preguntado si vale la pena' },
    holds: {
      en: 'You have {value} {value|answer|answers} to “is it worthwhile?”.',
      es: 'Tienes {value} {value|respuesta|respuestas} a «¿vale la pena?».',
    },
    fails: {
      en: '{value} of {threshold} answers to “is it worthwhile?”. Ask your manager and a peer before you build.',
      es: '{value} de {threshold} respuestas a «¿vale la pena?». Pregunta a tu responsable y a otra persona antes de construir.',
    },
  },
  {
    key: 'manager_validation',
    ...at(2, 'become-measured', 'managerValidations', 'at_least', 1),
    needsManager: true,
    name: { en: 'Your manager’s word', es: 'La palabra de tu responsable' },
    holds: {
      en: 'Your manager has said whether it is worthwhile.',
      es: 'Tu responsable ha dicho si vale la pena.',
    },
    fails: {
      en: 'Your manager has not said yet whether it is worthwhile. Ask about what is on your shortlist.',
      es: 'Tu responsable todavía no ha dicho si vale la pena. Pregunta por lo que está en tu lista corta.',
    },
  },
  {
    key: 'feedback_received',
    ...at(2, 'become-measured', 'feedbackReceived', 'at_least', 3),
    name: { en: 'Feedback received', es: 'Opiniones recibidas' },
    holds: {
      en: 'You were given feedback {value} {value|time|times}.',
      es: 'Te han dado su opinión {value} {value|vez|veces}.',
    },
    fails: {
      en: '{value} of {threshold} received. Ask somebody who saw your last piece of work.',
      es: '{value} de {threshold} recibidas. Pregunta a alguien que haya visto tu último trabajo.',
    },
  },
  {
    key: 'feedback_answered',
    ...at(2, 'become-measured', 'feedbackUnanswered', 'at_most', 0),
    onceThereIs: [
      {
        fact: 'feedbackReceived',
        before: {
          en: 'Nothing to answer yet. Ask for feedback first.',
          es: 'Todavía no hay nada que responder. Pide primero una opinión.',
        },
      },
    ],
    name: { en: 'Feedback answered', es: 'Opiniones respondidas' },
    holds: { en: 'Every piece of feedback has your answer.', es: 'Todas las opiniones tienen tu respuesta.' },
    fails: {
      en: '{value} without your answer. Say what you will change because of it.',
      es: '{value} sin tu respuesta. Di qué vas a cambiar a raíz de ello.',
    },
  },
  {
    key: 'opportunity_demos',
    ...at(2, 'take-initiative', 'opportunityDemos', 'at_least', 1),
    name: { en: 'A demo of your own', es: 'Una demo propia' },
    holds: {
      en: '{value} {value|demo|demos} of something that nobody had asked for.',
      es: '{value} {value|demo|demos} de algo que nadie había pedido.',
    },
    fails: {
      en: 'No demo yet. Build the smallest thing one can look at, and add its link to the opportunity.',
      es: 'Todavía no hay demo. Construye lo más pequeño que se pueda enseñar y añade su enlace a la oportunidad.',
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
