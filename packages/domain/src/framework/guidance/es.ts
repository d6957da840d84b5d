import type { GuidanceOf } from '../practice.types.js';

export const guidance: GuidanceOf = {
  'become-a-sponge': {
    guidance:
      'Toda organización tiene reglas que nadie ha escrito. Durante unas semanas, fíjate en cómo se hacen de verdad las cosas: a quién se consulta antes de decidir, qué pasa cuando algo falla, qué se elogia en público y qué se critica en privado. Anótalo el mismo día, en una línea. Cuando algo aparezca por tercera vez, escribe el patrón: qué hace que a la gente le vaya bien aquí.',
    prompts: [
      '¿Qué se elogió esta semana y qué había hecho esa persona mucho antes de que alguien lo viera?',
      '¿Qué fue lo último que salió mal y qué hizo la gente en la primera hora?',
      '¿Qué decisión te sorprendió y quién la había aceptado ya antes de la reunión?',
    ],
  },
  'know-the-key-players': {
    guidance:
      'Elige a tres o más personas de las que puedas aprender: alguien de tu nivel, alguien uno o dos niveles por encima, un líder cuya forma de trabajar admires. Escribe por qué, y qué hábito quieres imitar. Después come con ellas, o charla un rato. Sal con una enseñanza y con un motivo para volver. La lista es solo tuya.',
    prompts: [
      '¿A quién pregunta la gente cuando se atasca y qué hace distinto esa persona?',
      '¿Quién ascendió al nivel al que apuntas y qué le preguntarías durante una comida?',
      '¿Qué hábito suyo podrías probar en tu próxima reunión?',
    ],
  },
  'pace-yourself': {
    guidance:
      'Quien llega y dice que sí a todo no termina nada que alguien recuerde. Mantén pocos compromisos abiertos y cierra uno antes de aceptar el siguiente. Haz parte del trabajo con otras personas: repártelo, delega un trozo, pide ayuda pronto, enseña cuánto has avanzado. Lo que terminéis juntos será lo primero por lo que te conozcan.',
    prompts: [
      '¿Qué compromiso abierto podrías delegar y a quién le alegraría tenerlo?',
      '¿Dónde te has atascado y a quién podrías preguntar hoy en lugar del viernes?',
      'Si mañana te piden una cosa más, ¿qué objetivo dirás que se aplaza?',
    ],
  },
  'know-the-expectations': {
    guidance:
      'Lee lo que se espera de tu nivel y, al lado, lo que pide el siguiente. La diferencia entre las dos columnas es el trabajo que tienes por delante. Para cada expectativa, piensa en algo que hiciste y que la demuestre; donde no se te ocurra nada, has encontrado tu primer hueco. Pregunta a tu responsable qué significa una frase antes de decidir que la cumples.',
    prompts: [
      '¿Qué frase del siguiente nivel ya vives y quién lo ha visto?',
      '¿Cuál te costaría demostrar con algo de los últimos seis meses?',
      '¿En qué leería tu responsable tu nivel de otra manera que tú?',
    ],
  },
  'know-the-kpis': {
    guidance:
      'El trabajo cuenta cuando mueve un número del que alguien responde. Averigua con qué números se mide a tu empresa y a tu equipo, dónde están y dónde deberían estar. Sigue uno o dos a lo largo del tiempo, mejor que todos una sola vez. Cuando más adelante cuentes lo que hiciste, sabrás qué número movió.',
    prompts: [
      '¿Qué número tiene que explicar tu responsable a la persona que le dirige?',
      '¿Qué número de tu equipo empeoró en el último trimestre y alguien sabe por qué?',
      '¿Qué número sería distinto hoy si no hubieras estado aquí?',
    ],
  },
  'find-the-holes': {
    guidance:
      'Lleva una lista de lo que duele: el paso que se hace a mano cada semana, la alarma que todo el mundo silencia, la pregunta que vuelve en cada proyecto. En cada caso di a quién le duele y cada cuánto, qué número toca y cuánto costaría arreglarlo. No arregles lo primero que veas. Compara y quédate con una lista corta de lo que merece un plan.',
    prompts: [
      '¿Por qué pide disculpas la gente cuando explica vuestros sistemas o procesos a alguien nuevo?',
      '¿Qué hizo tu equipo a mano esta semana que también hizo a mano la semana pasada?',
      '¿Qué problema no tiene dueño porque cae entre dos equipos?',
    ],
  },
  'become-measured': {
    guidance:
      'Antes de dedicar un mes a una idea, pregunta a tu responsable y a varios colegas si vale la pena. Mientras trabajas, pide su opinión a quienes vieron ese trabajo, sobre una sola cosa cada vez. Después responde a cada persona con lo que vas a cambiar a raíz de ello. Quien ve que sus palabras tienen efecto te dirá más la próxima vez.',
    prompts: [
      '¿Quién vio de cerca tu último trabajo y qué te gustaría oír de esa persona?',
      '¿Qué opinión has oído dos veces, de dos personas distintas?',
      '¿Qué harás distinto el lunes por algo que te dijo alguien?',
    ],
  },
  'take-initiative': {
    guidance:
      'Algunas ideas no se pueden defender, solo enseñar. Toma una intuición y construye lo mínimo que alguien pueda mirar: un prototipo, un script, una página de números. Que sea tan pequeño que tus objetivos sigan a tiempo, porque la iniciativa junto a un trabajo diario descuidado no convence a nadie. Enséñaselo a alguien que tenga el problema antes de pedir permiso para construir el resto.',
    prompts: [
      '¿Qué podrías enseñar en un día que llevaría una hora explicar?',
      '¿Quién tiene este problema tan a menudo que probaría una versión a medio hacer?',
      '¿Está tu trabajo diario lo bastante sano esta semana y qué te diría que no lo está?',
    ],
  },
  'present-the-plan': {
    guidance:
      'Convierte tu lista corta en un plan que quepa en una página: cambiar esto, mejorar aquello, sustituir una cosa por otra. Da a cada punto fechas, hitos y una frase que diga cómo se reconocerá el éxito. Preséntalo a tu responsable y pídele que discrepe ahora y no dentro de seis meses. Un plan acordado entre ambas partes es la mejor protección contra las metas que se mueven.',
    prompts: [
      'Si solo sale bien un punto del plan, ¿cuál debería ser?',
      '¿Cómo podrá saber que funcionó alguien que no estuvo allí?',
      '¿Qué será lo primero que preocupe a tu responsable y cuál es tu respuesta?',
    ],
  },
  'protect-your-energy': {
    guidance:
      'Esto lleva meses, y nadie aguanta meses a toda velocidad. Una vez por semana, anota cuánto pesó la carga y cuánta energía te quedó. Compara lo que planeaste con las horas que de verdad tienes y aplaza algo antes de que tu cuerpo lo haga por ti. Pregunta a alguien con más experiencia cómo dividiría una tarea grande. Lo que escribas aquí es tuyo: ni tu responsable, ni recursos humanos, ni administración pueden verlo.',
    prompts: [
      '¿Qué te dio energía esta semana y qué te quitó más de lo que valía?',
      '¿Qué aplazarías de lo planeado si tuvieras un día menos cada semana?',
      '¿Qué tarea parece demasiado grande para empezarla y quién podría ayudarte a dividirla?',
    ],
  },
  'stay-aligned': {
    guidance:
      'Un plan envejece más rápido de lo que parece. Al menos cada dos meses, repasa sus puntos con tu responsable o con la persona de producto y compara cada uno con el número que debía mover. Algunos ya lo habrán logrado, y habrá números que ya no importen. Cambiad el plan en común y escribid por qué, para que nadie se sorprenda al final.',
    prompts: [
      '¿Qué punto no pondrías en el plan si lo escribieras hoy?',
      '¿Qué ha cambiado a tu alrededor desde que se acordó el plan?',
      '¿Qué número no ha leído nadie en dos meses y qué dice eso?',
    ],
  },
  'advocate-for-yourself': {
    guidance:
      'Nadie sabe lo que quieres hasta que lo dices, y pocos saben lo que hiciste hasta que lo enseñas. Haz una demo, preséntalo en la reunión donde importa, escribe el resumen. Después dile las palabras a tu responsable, con el nivel y la fecha. A partir de ahí nadie podrá decir que no lo sabía.',
    prompts: [
      '¿Quién tendrá voz en ello y aún no ha visto lo que hiciste?',
      '¿Qué reunión de las próximas dos semanas es la adecuada para enseñarlo?',
      '¿Qué te frena para decir la frase y qué lo haría más fácil?',
    ],
  },
  'lead-from-where-you-stand': {
    guidance:
      'Un ascenso confirma el nivel en el que ya trabajas. Haz lo que hace el siguiente nivel, hasta donde tu lugar lo permita: enseña lo que sabes, acompaña a alguien, convence a otros de una forma mejor, haz el trabajo que mantiene unido a un equipo. Escríbelo, porque nadie más lo registra. Cada entrada dice qué puede hacer ahora otra persona que antes no podía.',
    prompts: [
      '¿Quién puede hacer hoy algo que aprendió de ti?',
      '¿Qué trabajo tuyo se echaría en falta primero, aunque no esté en la lista de nadie?',
      '¿Qué expectativa del siguiente nivel aún no tiene evidencias y cuándo tendrás ocasión?',
    ],
  },
  'soft-skills': {
    guidance:
      'A partir de aquí opinan personas con las que nunca has trabajado. Deja que te conozcan antes de leer sobre ti: presenta ante una sala que no sea la de tu equipo, dirige una reunión que acabe en una decisión, come con alguien dos niveles por encima. Una comida o una charla con alguien sénior o líder de entre tus personas clave cuenta, y con quién fue queda para ti. Después de cada ocasión, anota qué caló y qué dirías con menos palabras.',
    prompts: [
      '¿Qué charla o reunión repetirías y qué quitarías?',
      '¿Quién fuera de tu equipo podría describir tu trabajo en una frase?',
      '¿En qué reunión callas aunque tengas algo que decir?',
    ],
  },
  'mind-the-timing': {
    guidance:
      'Un buen caso que llega después del cierre espera medio año. Elige la ventana a la que apuntas y cuenta hacia atrás: cuándo cierran las candidaturas, cuándo necesita tu responsable tu texto, cuándo debe estar el último resultado. Que tus objetivos y los hitos de tu plan terminen antes. Si no da tiempo, dilo ahora y elige la siguiente.',
    prompts: [
      '¿Qué resultado te falta todavía y qué día lo tendrás?',
      '¿Con qué más estará tu responsable en esas semanas?',
      '¿Qué te haría esperar a la siguiente ventana y sería una pérdida?',
    ],
  },
  'make-the-case': {
    guidance:
      'Escribe para alguien que no te conoce y tiene diez minutos. Di qué pides y por qué ahora; después, de tres a ocho resultados con números de antes y de después, qué fue tuyo y qué del equipo. Nombra tus puntos débiles antes que ellos: una debilidad honesta con un plan vale más que un silencio. Pregunta a tu responsable qué le sorprendería.',
    prompts: [
      '¿De qué afirmación dudaría primero alguien escéptico y qué le convencería?',
      '¿Qué fue difícil y no se ve en el resultado?',
      '¿Qué punto débil saldrá de todos modos y cómo quieres que se cuente?',
    ],
  },
  'learn-from-a-no': {
    guidance:
      'Un no duele, y puedes tomarte unos días antes de leerlo con calma. Después léelo como un camino: qué criterios, qué motivos, qué cambiaría la respuesta. Escribe con tus palabras lo que te enseñó, también aquello en lo que no estás de acuerdo. Vuelve a los pasos que nombra con un plan para cada uno; todo lo que hiciste antes se puede seguir leyendo, y cuenta.',
    prompts: [
      '¿Qué motivo esperabas y cuál sigues sin entender?',
      '¿Qué tendría que ser cierto dentro de seis meses para que la respuesta fuera sí?',
      '¿Qué punto fuerte confirmaron sobre el que puedes apoyarte?',
    ],
  },
};
