import { practiceNames } from '../practice-names.js';
import type { Practice } from '../practice.types.js';

export const getPromoted: readonly Practice[] = [
  {
    key: 'lead-from-where-you-stand',
    step: 4,
    name: practiceNames['lead-from-where-you-stand'],
    guidance: {
      en: 'A promotion confirms the level at which you already work. Do what the next level does, as far as your place allows: teach what you know, mentor somebody, win others over to a better way, do the work that holds a team together. Write it down, because nobody else keeps a record of it. Each entry says what another person can do now that they could not do before.',
      es: 'Un ascenso confirma el nivel en el que ya trabajas. Haz lo que hace el siguiente nivel, hasta donde tu lugar lo permita: enseña lo que sabes, acompaña a alguien, convence a otros de una forma mejor, haz el trabajo que mantiene unido a un equipo. Escríbelo, porque nadie más lo registra. Cada entrada dice qué puede hacer ahora otra persona que antes no podía.',
    },
    prompts: [
      {
        en: 'Who can do something today that they learned from you?',
        es: '¿Quién puede hacer hoy algo que aprendió de ti?',
      },
      {
        en: 'Which work of yours would be missed first, although it is on nobody’s list?',
        es: '¿Qué trabajo tuyo se echaría en falta primero, aunque no esté en la lista de nadie?',
      },
      {
        en: 'Which expectation of the next level has no evidence yet, and when will you have the chance?',
        es: '¿Qué expectativa del siguiente nivel aún no tiene evidencias y cuándo tendrás ocasión?',
      },
    ],
    records: ['evidence'],
  },
  {
    key: 'soft-skills',
    step: 4,
    name: practiceNames['soft-skills'],
    guidance: {
      en: 'From here on, people you never worked with have a say. Let them meet you before they read about you: present to a room that is not your team’s, lead a meeting that ends with a decision, have lunch with somebody two levels up. After each, note what landed and what you would say in fewer words.',
      es: 'A partir de aquí opinan personas con las que nunca has trabajado. Deja que te conozcan antes de leer sobre ti: presenta ante una sala que no sea la de tu equipo, dirige una reunión que acabe en una decisión, come con alguien dos niveles por encima. Después de cada ocasión, anota qué caló y qué dirías con menos palabras.',
    },
    prompts: [
      {
        en: 'Which talk or meeting would you do again, and what would you leave out?',
        es: '¿Qué charla o reunión repetirías y qué quitarías?',
      },
      {
        en: 'Who outside your team could describe your work in one sentence?',
        es: '¿Quién fuera de tu equipo podría describir tu trabajo en una frase?',
      },
      {
        en: 'In which meeting do you stay silent although you have something to say?',
        es: '¿En qué reunión callas aunque tengas algo que decir?',
      },
    ],
    records: ['visibility_event', 'encounter'],
  },
  {
    key: 'mind-the-timing',
    step: 4,
    name: practiceNames['mind-the-timing'],
    guidance: {
      en: 'A good case that arrives after the closing date waits half a year. Choose the window you aim at, and count back from it: when nominations close, when your manager needs your text, when the last result has to be in. Let your goals end before that. If it cannot be done in time, say so now and choose the next one.',
      es: 'Un buen caso que llega después del cierre espera medio año. Elige la ventana a la que apuntas y cuenta hacia atrás: cuándo cierran las candidaturas, cuándo necesita tu responsable tu texto, cuándo debe estar el último resultado. Que tus objetivos terminen antes. Si no da tiempo, dilo ahora y elige la siguiente.',
    },
    prompts: [
      {
        en: 'Which result do you still need, and on which day will you have it?',
        es: '¿Qué resultado te falta todavía y qué día lo tendrás?',
      },
      {
        en: 'What else will your manager be busy with in those weeks?',
        es: '¿Con qué más estará tu responsable en esas semanas?',
      },
      {
        en: 'What would make you wait for the next window, and would that be a loss?',
        es: '¿Qué te haría esperar a la siguiente ventana y sería una pérdida?',
      },
    ],
    records: ['window', 'intent'],
  },
  {
    key: 'make-the-case',
    step: 4,
    name: practiceNames['make-the-case'],
    guidance: {
      en: 'Write for a reader who does not know you and has ten minutes. Say what you ask for and why now, then three to eight results with numbers before and after, what was yours and what was the team’s. Name your gaps before they do: an honest weakness with a plan is stronger than a silence. Ask your manager what in it would surprise them.',
      es: 'Escribe para alguien que no te conoce y tiene diez minutos. Di qué pides y por qué ahora; después, de tres a ocho resultados con números de antes y de después, qué fue tuyo y qué del equipo. Nombra tus puntos débiles antes que ellos: una debilidad honesta con un plan vale más que un silencio. Pregunta a tu responsable qué le sorprendería.',
    },
    prompts: [
      {
        en: 'Which claim would a sceptical reader doubt first, and what would convince them?',
        es: '¿De qué afirmación dudaría primero alguien escéptico y qué le convencería?',
      },
      {
        en: 'What was hard about it that cannot be seen from the result?',
        es: '¿Qué fue difícil y no se ve en el resultado?',
      },
      {
        en: 'Which gap will come up anyway, and how do you want it to be told?',
        es: '¿Qué punto débil saldrá de todos modos y cómo quieres que se cuente?',
      },
    ],
    records: ['case', 'packet'],
  },
  {
    key: 'learn-from-a-no',
    step: 4,
    name: practiceNames['learn-from-a-no'],
    guidance: {
      en: 'A no hurts, and you may take a few days before you read it properly. Then read it as a route: which criteria, which reasons, what would change the answer. Write what it taught you in your own words, also where you disagree. Go back to the steps that it names with a plan for each; everything you did before stays readable, and counts.',
      es: 'Un no duele, y puedes tomarte unos días antes de leerlo con calma. Después léelo como un camino: qué criterios, qué motivos, qué cambiaría la respuesta. Escribe con tus palabras lo que te enseñó, también aquello en lo que no estás de acuerdo. Vuelve a los pasos que nombra con un plan para cada uno; todo lo que hiciste antes se puede seguir leyendo, y cuenta.',
    },
    prompts: [
      {
        en: 'Which reason did you expect, and which one do you still not understand?',
        es: '¿Qué motivo esperabas y cuál sigues sin entender?',
      },
      {
        en: 'What would have to be true in six months for the answer to be yes?',
        es: '¿Qué tendría que ser cierto dentro de seis meses para que la respuesta fuera sí?',
      },
      {
        en: 'Which strength did they confirm that you can build on?',
        es: '¿Qué punto fuerte confirmaron sobre el que puedes apoyarte?',
      },
    ],
    records: ['receipt', 'reflection'],
    afterRejection: true,
  },
];
