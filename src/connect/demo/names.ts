import type { Random } from './random.ts';

type Language = 'pt-BR' | 'es' | 'en';

const given: Record<Language, readonly string[]> = {
  'pt-BR': [
    'Ana',
    'Beatriz',
    'Carla',
    'Daniela',
    'Eduardo',
    'Fernanda',
    'Gustavo',
    'Helena',
    'Igor',
    'Joana',
    'Karina',
    'Leandro',
    'Mariana',
    'Nathália',
    'Otávio',
    'Paulo',
    'Renata',
    'Sérgio',
    'Tatiane',
    'Vinícius',
    'Aline',
    'Caio',
    'Débora',
    'Felipe',
    'Gabriela',
    'Heitor',
    'Isabela',
    'Júlio',
    'Larissa',
    'Márcio',
  ],
  es: [
    'Alejandra',
    'Bruno',
    'Catalina',
    'Diego',
    'Elena',
    'Facundo',
    'Gabriela',
    'Hernán',
    'Inés',
    'Joaquín',
    'Lucía',
    'Martín',
    'Nicolás',
    'Paula',
    'Rodrigo',
    'Sofía',
    'Tomás',
    'Valentina',
  ],
  en: [
    'Amelia',
    'Benjamin',
    'Claire',
    'Daniel',
    'Erin',
    'Frank',
    'Grace',
    'Henry',
    'Isabel',
    'Jason',
    'Kate',
    'Liam',
    'Megan',
    'Nathan',
    'Olivia',
    'Peter',
    'Rachel',
    'Samuel',
  ],
};

const family: Record<Language, readonly string[]> = {
  'pt-BR': [
    'Almeida',
    'Barbosa',
    'Cardoso',
    'Dias',
    'Esteves',
    'Ferraz',
    'Gonçalves',
    'Lacerda',
    'Macedo',
    'Nogueira',
    'Oliveira',
    'Pacheco',
    'Queiroz',
    'Ramos',
    'Siqueira',
    'Teixeira',
    'Vasconcelos',
    'Xavier',
    'Zanetti',
    'Moura',
    'Freitas',
    'Tavares',
    'Bittencourt',
    'Fonseca',
    'Rezende',
    'Prado',
  ],
  es: [
    'Aguirre',
    'Bustos',
    'Castillo',
    'Duarte',
    'Escobar',
    'Fuentes',
    'Guzmán',
    'Herrera',
    'Ibarra',
    'Ledesma',
    'Molina',
    'Navarro',
    'Ortega',
    'Paredes',
    'Quiroga',
    'Rivas',
    'Salinas',
  ],
  en: [
    'Adams',
    'Brooks',
    'Carter',
    'Dawson',
    'Ellis',
    'Foster',
    'Grant',
    'Hayes',
    'Ingram',
    'Jensen',
    'Keller',
    'Lawson',
    'Mercer',
    'Norris',
    'Parker',
    'Reed',
    'Sutton',
  ],
};

/** A person's full name in the language of the place. */
export function personName(random: Random, language: Language): string {
  return `${random.pick(given[language])} ${random.pick(family[language])}`;
}

/** Letters without accents, lower case: what people type into e-mail addresses. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** `Nathália Gonçalves` at a domain → `nathalia.goncalves@…`. */
export function emailOf(name: string, domain: string): string {
  return `${plain(name).replace(/[^a-z]+/g, '.')}@${domain}`;
}

const kinds = [
  'Padaria',
  'Ótica',
  'Farmácia',
  'Construtora',
  'Transportes',
  'Editora',
  'Metalúrgica',
  'Colégio',
  'Clínica',
  'Confecções',
  'Distribuidora',
  'Laboratório',
  'Corretora',
  'Sistemas',
  'Móveis',
  'Alimentos',
];
const marks = [
  'Ipanema',
  'Araucária',
  'Sabiá',
  'Jatobá',
  'Mirante',
  'Pioneira',
  'Cerrado',
  'Boreal',
  'Alvorada',
  'Guará',
  'Cristalina',
  'Serra Alta',
  'Rio Claro',
  'Bela Vista',
  'Estrela',
  'Pedra Branca',
  'Vale Verde',
  'Mar Azul',
  'Monte Real',
  'Campo Belo',
];

/** Name of an invented company; the number keeps a portfolio of thousands free of namesakes. */
export function companyName(random: Random, number: number): string {
  const suffix = number < 200 ? '' : ` ${number}`;
  return `${random.pick(kinds)} ${random.pick(marks)}${suffix}`;
}

/** How somebody in a hurry types a company's name into another system. */
export function mistyped(name: string, variant: number): string {
  switch (variant % 5) {
    case 0:
      return name;
    case 1:
      return `${plain(name)
        .toUpperCase()
        .replace(/ LTDA\.?$/, '')} LTDA`;
    case 2:
      return plain(name).replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
    case 3:
      return swapLetters(name);
    default:
      return `${name}  (matriz)`;
  }
}

/** The third and fourth letter change places. */
function swapLetters(name: string): string {
  const at = 2;
  return name.slice(0, at) + (name[at + 1] ?? '') + (name[at] ?? '') + name.slice(at + 2);
}
