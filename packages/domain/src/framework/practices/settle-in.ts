import { practiceNames } from '../practice-names.js';
import type { Practice } from '../practice.types.js';

export const settleIn: readonly Practice[] = [
  {
    key: 'become-a-sponge',
    step: 1,
    name: practiceNames['become-a-sponge'],
    guidance: {
      en: 'Every organization has rules that nobody wrote down. For a few weeks, watch how things really get done: who is asked before a decision, what happens when something breaks, what people praise in public and criticise in private. Note it on the day you see it, in one line. When the same thing shows up for the third time, write the pattern: what makes people successful here.',
      es: 'Toda organización tiene reglas que nadie ha escrito. Durante unas semanas, fíjate en cómo se hacen de verdad las cosas: a quién se consulta antes de decidir, qué pasa cuando algo falla, qué se elogia en público y qué se critica en privado. Anótalo el mismo día, en una línea. Cuando algo aparezca por tercera vez, escribe el patrón: qué hace que a la gente le vaya bien aquí.',
    },
    prompts: [
      {
        en: 'What was praised this week, and what had that person done long before anybody saw it?',
        es: '¿Qué se elogió esta semana y qué había hecho esa persona mucho antes de que alguien lo viera?',
      },
      {
        en: 'What went wrong last, and what did people do in the first hour?',
        es: '¿Qué fue lo último que salió mal y qué hizo la gente en la primera hora?',
      },
      {
        en: 'Which decision surprised you, and who had already agreed to it before the meeting?',
        es: '¿Qué decisión te sorprendió y quién la había aceptado ya antes de la reunión?',
      },
    ],
    records: ['observation'],
  },
  {
    key: 'know-the-key-players',
    step: 1,
    name: practiceNames['know-the-key-players'],
    guidance: {
      en: 'Choose three or more people you can learn from: a peer, somebody a level or two above you, a leader whose way of working you admire. Write down why, and the one habit you want to mirror. Then have lunch with them, or a short talk. Leave with one takeaway and a reason to come back. The list is yours alone.',
      es: 'Elige a tres o más personas de las que puedas aprender: alguien de tu nivel, alguien uno o dos niveles por encima, un líder cuya forma de trabajar admires. Escribe por qué, y qué hábito quieres imitar. Después come con ellas, o charla un rato. Sal con una enseñanza y con un motivo para volver. La lista es solo tuya.',
    },
    prompts: [
      {
        en: 'Whom do people ask when they are stuck, and what does that person do differently?',
        es: '¿A quién pregunta la gente cuando se atasca y qué hace distinto esa persona?',
      },
      {
        en: 'Who was promoted to the level you aim at, and what would you ask them over lunch?',
        es: '¿Quién ascendió al nivel al que apuntas y qué le preguntarías durante una comida?',
      },
      {
        en: 'Which habit of theirs could you try in your next meeting?',
        es: '¿Qué hábito suyo podrías probar en tu próxima reunión?',
      },
    ],
    records: ['key_player', 'encounter'],
  },
  {
    key: 'pace-yourself',
    step: 1,
    name: practiceNames['pace-yourself'],
    guidance: {
      en: 'A newcomer who says yes to everything finishes nothing that anybody remembers. Keep few commitments open, and close one before you take on the next. Do some of it with others: split the work, hand a piece over, ask for help early, show how far you have come. What you finish together is the first thing people will know you for.',
      es: 'Quien llega y dice que sí a todo no termina nada que alguien recuerde. Mantén pocos compromisos abiertos y cierra uno antes de aceptar el siguiente. Haz parte del trabajo con otras personas: repártelo, delega un trozo, pide ayuda pronto, enseña cuánto has avanzado. Lo que terminéis juntos será lo primero por lo que te conozcan.',
    },
    prompts: [
      {
        en: 'Which open commitment could you hand over, and who would be glad to have it?',
        es: '¿Qué compromiso abierto podrías delegar y a quién le alegraría tenerlo?',
      },
      {
        en: 'Where are you stuck, and whom could you ask today instead of on Friday?',
        es: '¿Dónde te has atascado y a quién podrías preguntar hoy en lugar del viernes?',
      },
      {
        en: 'If somebody asks for one more thing tomorrow, which goal will you say moves?',
        es: 'Si mañana te piden una cosa más, ¿qué objetivo dirás que se aplaza?',
      },
    ],
    records: ['goal'],
  },
  {
    key: 'know-the-expectations',
    step: 1,
    name: practiceNames['know-the-expectations'],
    guidance: {
      en: 'Read what your level expects and, beside it, what the next one does. The difference between the two columns is the work ahead of you. For each expectation, think of something you did that shows it; where nothing comes to mind, you have found your first gap. Ask your manager what a sentence means before you decide that you meet it.',
      es: 'Lee lo que se espera de tu nivel y, al lado, lo que pide el siguiente. La diferencia entre las dos columnas es el trabajo que tienes por delante. Para cada expectativa, piensa en algo que hiciste y que la demuestre; donde no se te ocurra nada, has encontrado tu primer hueco. Pregunta a tu responsable qué significa una frase antes de decidir que la cumples.',
    },
    prompts: [
      {
        en: 'Which sentence of the next level do you already live, and who has seen it?',
        es: '¿Qué frase del siguiente nivel ya vives y quién lo ha visto?',
      },
      {
        en: 'Which one would you find hard to prove with something from the last six months?',
        es: '¿Cuál te costaría demostrar con algo de los últimos seis meses?',
      },
      {
        en: 'Where would your manager read your level differently from you?',
        es: '¿En qué leería tu responsable tu nivel de otra manera que tú?',
      },
    ],
    records: ['self_assessment'],
  },
];
