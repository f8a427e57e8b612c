import type { Locale } from '../../base/locale.ts';
import type { Model } from '../api/queries.ts';

/** Entities as a list in a sentence: 'invoices and payments'. Ids become names; what is a name already stays one. */
export function entityNames(
  entities: readonly string[],
  locale: Locale,
  model?: Model | undefined,
): string {
  const names = entities.map((id) => {
    const name = model?.entities.find((entity) => entity.id === id)?.name ?? id;
    return name.toLocaleLowerCase(locale);
  });
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
}
