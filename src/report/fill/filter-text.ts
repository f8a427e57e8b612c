/** Filters in words, with the names of their members. */
import type { Locale } from '../../base/locale.ts';
import type { Filter } from '../../query/schema.ts';
import { dimensionName, memberName } from '../vocabulary.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { NameMembers } from './setting.ts';

/** Members that a filter text names before it counts. */
const NAMED = 3;

export type Namer = { vocabulary: Vocabulary; nameMembers: NameMembers; language: Locale };

/** `'Industry: Retail, Health and 2 more'`, `'Region: all but South'`. */
export async function filterText(filter: Filter, namer: Namer): Promise<string> {
  const { language } = namer;
  const named = await membersText(filter, namer);
  const head = dimensionName(namer.vocabulary, filter.dimension, language);
  return filter.op === 'in' ? `${head}: ${named}` : `${head}: ${ALL_BUT[language]} ${named}`;
}

/** The name of the client, where the filters leave exactly one. */
export async function onlyClient(filters: readonly Filter[], namer: Namer): Promise<string | null> {
  const one = filters.find(
    ({ dimension, op, values }) => dimension === 'account' && op === 'in' && values.length === 1,
  );
  return one === undefined ? null : membersText(one, namer);
}

async function membersText(
  { dimension, values }: Filter,
  { vocabulary, nameMembers, language }: Namer,
): Promise<string> {
  const labels = await nameMembers(dimension, values.slice(0, NAMED));
  const names = values
    .slice(0, NAMED)
    .map((key) =>
      memberName(vocabulary, { dimension, key, label: labels.get(key) ?? null }, language),
    );
  const more = values.length - names.length;
  return more > 0 ? MORE[language](names.join(', '), more) : names.join(', ');
}

const ALL_BUT: Record<Locale, string> = {
  en: 'all but',
  'pt-BR': 'todos menos',
  es: 'todos menos',
};
const MORE: Record<Locale, (names: string, more: number) => string> = {
  en: (names, more) => `${names} and ${more} more`,
  'pt-BR': (names, more) => `${names} e mais ${more}`,
  es: (names, more) => `${names} y ${more} más`,
};
