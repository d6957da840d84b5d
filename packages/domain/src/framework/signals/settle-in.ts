import { at, type SignalShape } from './signal.types.js';

export const settleIn = [
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
] as const satisfies readonly SignalShape[];
