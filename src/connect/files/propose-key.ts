import type { Field } from '../schema.ts';
import { FORM } from './cell-form.ts';
import { countForms } from './column-profile.ts';
import type { ColumnProfile } from './column-profile.ts';

/** `isSure` when every record of the table was looked at. */
export type KeyProposal = { columns: string[]; isSure: boolean };

export type KeyEvidence = {
  fields: readonly Field[];
  columns: readonly ColumnProfile[];
  /** The first records, trimmed. */
  early: readonly (readonly string[])[];
  rows: number;
};

const KEY_NAME =
  /(^|[^\p{L}])(id|ids|uuid|guid|key|chave|clave|code|cod|código|codigo|cód|number|numero|número|num|nº|no|nr|sku|ref|cnpj|cpf)([^\p{L}]|$)|(_id|id)$/iu;
/** Columns tried together, from the left. */
const MOST_TOGETHER = 10;

/** Columns that identify a record: one of unique values, named like a key if possible; else two or three together. */
export function proposeKey(evidence: KeyEvidence): KeyProposal {
  if (evidence.rows < 2) return { columns: [], isSure: true };
  const alone = evidence.fields.filter(
    (field, index) => isKeyType(field) && isUnique(evidence.columns[index]),
  );
  const best = alone.find(({ name }) => KEY_NAME.test(name)) ?? alone[0];
  if (best !== undefined) return { columns: [best.name], isSure: true };
  return proposeTogether(evidence);
}

function isKeyType(field: Field): boolean {
  return field.type === 'text' || field.type === 'integer';
}

function isUnique(profile: ColumnProfile | undefined): boolean {
  return profile !== undefined && profile.unique !== null && profile.rows > 0;
}

function proposeTogether({ fields, columns, early, rows }: KeyEvidence): KeyProposal {
  const candidates = fields
    .map((field, index) => ({ field, index }))
    .filter(
      ({ field, index }) =>
        (isKeyType(field) || field.type === 'date') && isNeverEmpty(columns[index]),
    )
    .filter(({ index }) => early.some((texts) => texts[index] !== early[0]?.[index]))
    .slice(0, MOST_TOGETHER);
  const indexes = candidates.map(({ index }) => index);
  const found = [...pairs(indexes), ...triples(indexes)].find((group) => areUnique(early, group));
  // A few records agree on nothing by chance; proposing a key from them would only mislead.
  if (found === undefined || early.length < 10) return { columns: [], isSure: true };
  return {
    columns: found.map((index) => fields[index]?.name ?? ''),
    isSure: rows === early.length,
  };
}

function isNeverEmpty(profile: ColumnProfile | undefined): boolean {
  return profile !== undefined && countForms(profile, (form) => (form & FORM.empty) !== 0) === 0;
}

function pairs(indexes: readonly number[]): number[][] {
  return indexes.flatMap((first, at) => indexes.slice(at + 1).map((second) => [first, second]));
}

function triples(indexes: readonly number[]): number[][] {
  return indexes.flatMap((first, at) =>
    pairs(indexes.slice(at + 1)).map((pair) => [first, ...pair]),
  );
}

function areUnique(records: readonly (readonly string[])[], group: readonly number[]): boolean {
  const seen = new Set<string>();
  for (const texts of records) {
    const joined = group.map((index) => texts[index] ?? '').join('\0');
    if (seen.has(joined)) return false;
    seen.add(joined);
  }
  return true;
}
