/** How numbers are made of the one that is asked about, where they are not that one: said above its explanation. */
import type { Locale, Text } from '../../base/locale.ts';

/** A difference; `comparison` as in `'vs. previous month'`. */
export const CHANGE_NOTE: Record<Locale, (comparison: string) => string> = {
  en: (comparison) => `How far this number has moved (${comparison}). This is what it is now:`,
  'pt-BR': (comparison) => `Quanto este número mudou (${comparison}). Isto é o que ele é agora:`,
  es: (comparison) => `Cuánto cambió este número (${comparison}). Esto es lo que es ahora:`,
};

/** A share of a whole, or of another step. */
export const SHARE_NOTE: Text = {
  en: 'A share of the number below.',
  'pt-BR': 'Uma parcela que tem por base o número abaixo.',
  es: 'Una proporción que tiene por base el número de abajo.',
};

/** How much of a mark is reached. */
export const ATTAINED_NOTE: Text = {
  en: 'How much of its mark the number below has reached.',
  'pt-BR': 'Quanto da sua marca o número abaixo já alcançou.',
  es: 'Cuánto de su marca ya alcanzó el número de abajo.',
};

/** A count of members by their value; `member` as in `'Account'`. */
export const BAND_NOTE: Record<Locale, (member: string) => string> = {
  en: (member) =>
    `How many have a value in this band: the number below, computed for each of them (${member}).`,
  'pt-BR': (member) =>
    `Quantos têm um valor nesta faixa: o número abaixo, calculado para cada um (${member}).`,
  es: (member) =>
    `Cuántos tienen un valor en esta franja: el número de abajo, calculado para cada uno (${member}).`,
};

/** A place in a spread; `member` as in `'Account'`. */
export const SPREAD_NOTE: Record<Locale, (member: string) => string> = {
  en: (member) =>
    `A place in the spread of values: the number below, computed for each of them (${member}), in order of size.`,
  'pt-BR': (member) =>
    `Uma posição na distribuição dos valores: o número abaixo, calculado para cada um (${member}), em ordem de tamanho.`,
  es: (member) =>
    `Un lugar en la distribución de los valores: el número de abajo, calculado para cada uno (${member}), en orden de tamaño.`,
};

/** How many clients a cohort had when it began. */
export const BEGAN_NOTE: Text = {
  en: 'The clients that began in this cohort, which the number below is a share of.',
  'pt-BR': 'Os clientes que começaram nesta coorte, base do número abaixo.',
  es: 'Los clientes que empezaron en esta cohorte, base del número de abajo.',
};
