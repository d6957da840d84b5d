import { practiceNames } from '../practice-names.js';
import type { Practice } from '../practice.types.js';

export const deliverImpact: readonly Practice[] = [
  {
    key: 'present-the-plan',
    step: 3,
    name: practiceNames['present-the-plan'],
    guidance: {
      en: 'Turn your short list into a plan that fits on a page: change this, improve that, replace one thing with another. Give every item dates, milestones and a sentence that says what success will look like. Present it to your manager and ask them to disagree now rather than in six months. A plan that both of you have agreed to is the best protection against moving goalposts.',
      es: 'Convierte tu lista corta en un plan que quepa en una página: cambiar esto, mejorar aquello, sustituir una cosa por otra. Da a cada punto fechas, hitos y una frase que diga cómo se reconocerá el éxito. Preséntalo a tu responsable y pídele que discrepe ahora y no dentro de seis meses. Un plan acordado entre ambas partes es la mejor protección contra las metas que se mueven.',
    },
    prompts: [
      {
        en: 'If only one item of the plan succeeds, which one should it be?',
        es: 'Si solo sale bien un punto del plan, ¿cuál debería ser?',
      },
      {
        en: 'How will somebody who was not there be able to tell that it worked?',
        es: '¿Cómo podrá saber que funcionó alguien que no estuvo allí?',
      },
      {
        en: 'What will your manager worry about first, and what is your answer?',
        es: '¿Qué será lo primero que preocupe a tu responsable y cuál es tu respuesta?',
      },
    ],
    records: ['plan', 'plan_item'],
  },
  {
    key: 'protect-your-energy',
    step: 3,
    name: practiceNames['protect-your-energy'],
    guidance: {
      en: 'This takes months, and nobody does months at full speed. Once a week, note how heavy the load was and how much energy you had left. Compare what you planned with the hours that you really have, and put something off before your body does it for you. Ask somebody senior how they would break a big piece down. What you write here stays yours: no manager, HR or admin can see it.',
      es: 'Esto lleva meses, y nadie aguanta meses a toda velocidad. Una vez por semana, anota cuánto pesó la carga y cuánta energía te quedó. Compara lo que planeaste con las horas que de verdad tienes y aplaza algo antes de que tu cuerpo lo haga por ti. Pregunta a alguien con más experiencia cómo dividiría una tarea grande. Lo que escribas aquí es tuyo: ni tu responsable, ni recursos humanos, ni administración pueden verlo.',
    },
    prompts: [
      {
        en: 'What gave you energy this week, and what took more than it was worth?',
        es: '¿Qué te dio energía esta semana y qué te quitó más de lo que valía?',
      },
      {
        en: 'Which planned thing would you put off if you had one day less each week?',
        es: '¿Qué aplazarías de lo planeado si tuvieras un día menos cada semana?',
      },
      {
        en: 'Which task feels too big to begin, and who could help you cut it?',
        es: '¿Qué tarea parece demasiado grande para empezarla y quién podría ayudarte a dividirla?',
      },
    ],
    records: ['check_in', 'focus_session', 'help_request'],
  },
  {
    key: 'stay-aligned',
    step: 3,
    name: practiceNames['stay-aligned'],
    guidance: {
      en: 'A plan grows old faster than one notices. At least every two months, go through its items with your manager or your product manager, and hold each against the number that it was meant to move. Some will have reached it, some numbers will no longer matter. Change the plan together, and write down why, so that nobody is surprised at the end.',
      es: 'Un plan envejece más rápido de lo que parece. Al menos cada dos meses, repasa sus puntos con tu responsable o con la persona de producto y compara cada uno con el número que debía mover. Algunos ya lo habrán logrado, y habrá números que ya no importen. Cambiad el plan en común y escribid por qué, para que nadie se sorprenda al final.',
    },
    prompts: [
      {
        en: 'Which item would you not put into the plan if you wrote it today?',
        es: '¿Qué punto no pondrías en el plan si lo escribieras hoy?',
      },
      {
        en: 'What has changed around you since the plan was agreed?',
        es: '¿Qué ha cambiado a tu alrededor desde que se acordó el plan?',
      },
      {
        en: 'Which number has nobody read for two months, and what does that say?',
        es: '¿Qué número no ha leído nadie en dos meses y qué dice eso?',
      },
    ],
    records: ['alignment_check'],
  },
  {
    key: 'advocate-for-yourself',
    step: 3,
    name: practiceNames['advocate-for-yourself'],
    guidance: {
      en: 'Nobody knows what you want until you say it, and few know what you did until you show it. Demo the work, present it in a meeting it matters to, write the update. Then say the words to your manager, with the level and the date in them. From then on nobody can say they did not know.',
      es: 'Nadie sabe lo que quieres hasta que lo dices, y pocos saben lo que hiciste hasta que lo enseñas. Haz una demo, preséntalo en la reunión donde importa, escribe el resumen. Después dile las palabras a tu responsable, con el nivel y la fecha. A partir de ahí nadie podrá decir que no lo sabía.',
    },
    prompts: [
      {
        en: 'Who will have a say in it, and has not yet seen what you did?',
        es: '¿Quién tendrá voz en ello y aún no ha visto lo que hiciste?',
      },
      {
        en: 'Which meeting of the next two weeks is the right one to show it?',
        es: '¿Qué reunión de las próximas dos semanas es la adecuada para enseñarlo?',
      },
      {
        en: 'What keeps you from saying the sentence, and what would make it easier?',
        es: '¿Qué te frena para decir la frase y qué lo haría más fácil?',
      },
    ],
    records: ['visibility_event', 'intent'],
  },
];
