import { at, type SignalShape } from './signal.types.js';

export const settleIn = [
  {
    key: 'observations',
    ...at(1, 'become-a-sponge', 'observations', 'at_least', 8),
    name: { en: 'Observations', es: 'Observaciones' },
    holds: {
      en: 'You have noted {value} {value|observation|observations} of how this place works.',
      es: 'Has anotado {value} {value|observación|observaciones} sobre cómo funciona este sitio.',
    },
    fails: {
      en: '{value} of {threshold} observations. Note one thing you saw today: a line is enough.',
      es: '{value} de {threshold} observaciones. Anota algo que hayas visto hoy: basta una línea.',
    },
  },
  {
    key: 'observation_kinds',
    ...at(1, 'become-a-sponge', 'observationKinds', 'at_least', 3),
    name: { en: 'Observations from several sides', es: 'Observaciones desde varios lados' },
    holds: {
      en: 'They are of {value} {value|kind|kinds}: you look at more than how things get done.',
      es: 'Son de {value} {value|tipo|tipos}: miras más allá de cómo se hacen las cosas.',
    },
    fails: {
      en: '{value} of {threshold} kinds. Look also at what happens when things go wrong, and at what is praised.',
      es: '{value} de {threshold} tipos. Fíjate también en qué pasa cuando algo sale mal y en qué se elogia.',
    },
  },
  {
    key: 'patterns',
    ...at(1, 'become-a-sponge', 'patterns', 'at_least', 1),
    name: { en: 'A pattern written down', es: 'Un patrón por escrito' },
    holds: {
      en: 'You have written down {value} {value|pattern|patterns} of what makes people successful here.',
      es: 'Has escrito {value} {value|patrón|patrones} de lo que lleva al éxito aquí.',
    },
    fails: {
      en: '{value} of {threshold} written. Read your observations again and say what makes people successful here.',
      es: '{value} de {threshold} por escrito. Relee tus observaciones y di qué lleva al éxito aquí.',
    },
  },
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
    key: 'habits_adopted',
    ...at(1, 'know-the-key-players', 'habitsAdopted', 'at_least', 1),
    name: { en: 'A habit adopted', es: 'Un hábito adoptado' },
    holds: {
      en: 'You have adopted {value} {value|habit|habits} from somebody you learn from.',
      es: 'Has adoptado {value} {value|hábito|hábitos} de alguien de quien aprendes.',
    },
    fails: {
      en: '{value} of {threshold} adopted. Choose one thing that somebody does well, and try it for a week.',
      es: '{value} de {threshold} adoptado. Elige algo que alguien haga bien y pruébalo una semana.',
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
    key: 'self_assessment',
    ...at(1, 'know-the-expectations', 'selfAssessments', 'at_least', 1),
    name: { en: 'A first self assessment', es: 'Una primera autoevaluación' },
    holds: {
      en: 'You have published {value} {value|self assessment|self assessments}.',
      es: 'Has publicado {value} {value|autoevaluación|autoevaluaciones}.',
    },
    fails: {
      en: '{value} of {threshold} published. Take a level, and say of each expectation where you see yourself.',
      es: '{value} de {threshold} publicada. Elige un nivel y di de cada expectativa dónde te ves.',
    },
  },
] as const satisfies readonly SignalShape[];
