import { practiceNames } from '../practice-names.js';
import type { Practice } from '../practice.types.js';

export const findImpactAreas: readonly Practice[] = [
  {
    key: 'know-the-kpis',
    step: 2,
    name: practiceNames['know-the-kpis'],
    guidance: {
      en: 'Work counts when it moves a number that somebody is responsible for. Find out which numbers your company and your team are measured by, where they stand, and where they should be. Follow one or two of them over time, rather than all of them once. When you later say what you did, you will know which number it moved.',
      es: 'El trabajo cuenta cuando mueve un número del que alguien responde. Averigua con qué números se mide a tu empresa y a tu equipo, dónde están y dónde deberían estar. Sigue uno o dos a lo largo del tiempo, mejor que todos una sola vez. Cuando más adelante cuentes lo que hiciste, sabrás qué número movió.',
    },
    prompts: [
      {
        en: 'Which number does your manager have to explain to their manager?',
        es: '¿Qué número tiene que explicar tu responsable a la persona que le dirige?',
      },
      {
        en: 'Which number of your team got worse in the last quarter, and does anybody know why?',
        es: '¿Qué número de tu equipo empeoró en el último trimestre y alguien sabe por qué?',
      },
      {
        en: 'Which number would be different today if you had not been here?',
        es: '¿Qué número sería distinto hoy si no hubieras estado aquí?',
      },
    ],
    records: ['kpi', 'kpi_reading'],
  },
  {
    key: 'find-the-holes',
    step: 2,
    name: practiceNames['find-the-holes'],
    guidance: {
      en: 'Keep a list of what hurts: the step that is done by hand every week, the alarm that everybody mutes, the question that is asked again in each project. For each, say who is hurt and how often, which number it touches, and how big a fix would be. Do not fix the first one you see. Compare, and keep a short list of those that are worth a plan.',
      es: 'Lleva una lista de lo que duele: el paso que se hace a mano cada semana, la alarma que todo el mundo silencia, la pregunta que vuelve en cada proyecto. En cada caso di a quién le duele y cada cuánto, qué número toca y cuánto costaría arreglarlo. No arregles lo primero que veas. Compara y quédate con una lista corta de lo que merece un plan.',
    },
    prompts: [
      {
        en: 'What do people apologise for when they explain your systems or your process to a newcomer?',
        es: '¿Por qué pide disculpas la gente cuando explica vuestros sistemas o procesos a alguien nuevo?',
      },
      {
        en: 'What did your team do by hand this week that it also did by hand last week?',
        es: '¿Qué hizo tu equipo a mano esta semana que también hizo a mano la semana pasada?',
      },
      {
        en: 'Which problem has no owner because it lies between two teams?',
        es: '¿Qué problema no tiene dueño porque cae entre dos equipos?',
      },
    ],
    records: ['opportunity'],
  },
  {
    key: 'become-measured',
    step: 2,
    name: practiceNames['become-measured'],
    guidance: {
      en: 'Before you spend a month on an idea, ask your manager and a few colleagues whether it is worthwhile. While you work, ask for feedback from people who saw that work, about one thing at a time. Then answer each of them with what you will change because of it. People who see their words have an effect will tell you more the next time.',
      es: 'Antes de dedicar un mes a una idea, pregunta a tu responsable y a varios colegas si vale la pena. Mientras trabajas, pide comentarios a quienes vieron ese trabajo, sobre una sola cosa cada vez. Después responde a cada persona con lo que vas a cambiar a raíz de ello. Quien ve que sus palabras tienen efecto te dirá más la próxima vez.',
    },
    prompts: [
      {
        en: 'Who saw your last piece of work up close, and what would you like to hear from them?',
        es: '¿Quién vio de cerca tu último trabajo y qué te gustaría oír de esa persona?',
      },
      {
        en: 'Which feedback have you heard twice, from two different people?',
        es: '¿Qué comentario has oído dos veces, de dos personas distintas?',
      },
      {
        en: 'What will you do differently on Monday because of what somebody told you?',
        es: '¿Qué harás distinto el lunes por algo que te dijo alguien?',
      },
    ],
    records: ['validation_request', 'feedback_request', 'feedback'],
  },
  {
    key: 'take-initiative',
    step: 2,
    name: practiceNames['take-initiative'],
    guidance: {
      en: 'Some ideas cannot be argued for, only shown. Take a hunch and build the smallest thing that somebody can look at: a prototype, a script, one page of numbers. Keep it small enough that your goals stay on time, because initiative beside a neglected day job persuades nobody. Show it to one person who has the problem, before you ask for permission to build the rest.',
      es: 'Algunas ideas no se pueden defender, solo enseñar. Toma una intuición y construye lo mínimo que alguien pueda mirar: un prototipo, un script, una página de números. Que sea tan pequeño que tus objetivos sigan a tiempo, porque la iniciativa junto a un trabajo diario descuidado no convence a nadie. Enséñaselo a alguien que tenga el problema antes de pedir permiso para construir el resto.',
    },
    prompts: [
      {
        en: 'What could you show in a day that would take an hour to explain?',
        es: '¿Qué podrías enseñar en un día que llevaría una hora explicar?',
      },
      {
        en: 'Who has this problem so often that they would try a rough version?',
        es: '¿Quién tiene este problema tan a menudo que probaría una versión a medio hacer?',
      },
      {
        en: 'Is your day job healthy enough for it this week, and what would tell you if it were not?',
        es: '¿Está tu trabajo diario lo bastante sano esta semana y qué te diría que no lo está?',
      },
    ],
    records: ['opportunity', 'goal'],
  },
];
