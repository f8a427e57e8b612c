/** Why a value is missing, or to be read with care, in the reader's words. */
import { assertNever } from '../../base/fault.ts';
import type { Locale, Text } from '../../base/locale.ts';
import type { NullReason } from '../../model/schema.ts';
import type { Flag, Value } from '../../query/schema.ts';
import { NBSP, writeNumber } from './number.ts';
import type { Style } from './style.ts';

const REASONS: Record<NullReason, Text> = {
  no_denominator: {
    en: 'nothing to divide by in this period',
    'pt-BR': 'não há base de cálculo no período',
    es: 'no hay base de cálculo en el período',
  },
  no_source: {
    en: 'no source connected for this',
    'pt-BR': 'nenhuma fonte conectada para este dado',
    es: 'ninguna fuente conectada para este dato',
  },
  below_min_sample: {
    en: 'too few observations to say',
    'pt-BR': 'observações insuficientes',
    es: 'observaciones insuficientes',
  },
  immature_cohort: {
    en: 'too early: this cohort has not reached that age',
    'pt-BR': 'cedo demais: a coorte ainda não tem essa idade',
    es: 'todavía no: la cohorte no ha alcanzado esa antigüedad',
  },
  not_applicable: {
    en: 'does not apply here',
    'pt-BR': 'não se aplica aqui',
    es: 'no se aplica aquí',
  },
  partial_period: {
    en: 'the period has not ended yet',
    'pt-BR': 'o período ainda não terminou',
    es: 'el período aún no termina',
  },
  target_met: {
    en: 'the target is already met',
    'pt-BR': 'a meta já foi atingida',
    es: 'la meta ya se alcanzó',
  },
  no_losses: {
    en: 'nothing was lost in this period',
    'pt-BR': 'nenhuma perda no período',
    es: 'ninguna pérdida en el período',
  },
  low_coverage: {
    en: 'the data covers too little of this',
    'pt-BR': 'a cobertura dos dados é insuficiente',
    es: 'la cobertura de los datos es insuficiente',
  },
  no_target: {
    en: 'no target has been set',
    'pt-BR': 'nenhuma meta definida',
    es: 'ninguna meta definida',
  },
  masked: {
    en: 'you may not see this',
    'pt-BR': 'sem permissão para ver',
    es: 'sin permiso para verlo',
  },
};

const NO_DATA: Text = { en: 'no data', 'pt-BR': 'sem dados', es: 'sin datos' };

/** The reason behind a dash. Null (a point that is simply not there) reads 'no data'. */
export function reasonText(reason: NullReason | null, language: Locale): string {
  return (reason === null ? NO_DATA : REASONS[reason])[language];
}

/**
 * One line about flags and small samples ('small sample, n = 4'); null when there is nothing to say. In a report whose
 * own period is running, that is said at its head and not beside every number.
 */
export function cautionOf({ flags, n }: Value, style: Style): string | null {
  const said = flags.filter((flag) => flag !== 'partial' || !style.running);
  const words = [...new Set(said)].map((flag) => flagText(flag, n, style));
  return words.length === 0 ? null : words.join('; ');
}

function flagText(flag: Flag, n: number | null, style: Style): string {
  switch (flag) {
    case 'below_min_sample':
      return smallSample(n, style);
    case 'partial':
      return PARTIAL[style.language];
    case 'capped':
      return CAPPED[style.language];
    case 'low_coverage':
      return LOW_COVERAGE[style.language];
    case 'assumed':
      return ASSUMED[style.language];
    default:
      return assertNever(flag);
  }
}

function smallSample(n: number | null, style: Style): string {
  const words = SMALL_SAMPLE[style.language];
  if (n === null) return words;
  return `${words}, n${NBSP}=${NBSP}${writeNumber(String(n), style.numbers, { least: 0, most: 0 })}`;
}

const SMALL_SAMPLE: Text = {
  en: 'small sample',
  'pt-BR': 'amostra pequena',
  es: 'muestra pequeña',
};
const PARTIAL: Text = {
  en: 'running period, not final yet',
  'pt-BR': 'período em curso, ainda não definitivo',
  es: 'período en curso, aún no definitivo',
};
const CAPPED: Text = {
  en: 'limited to the ceiling',
  'pt-BR': 'limitado ao teto',
  es: 'limitado al tope',
};
const LOW_COVERAGE: Text = {
  en: 'covers part of the accounts only',
  'pt-BR': 'cobre apenas parte das contas',
  es: 'cubre solo una parte de las cuentas',
};
const ASSUMED: Text = {
  en: 'history partly assumed',
  'pt-BR': 'histórico parcialmente presumido',
  es: 'historial parcialmente supuesto',
};
