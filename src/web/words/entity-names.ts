import type { Locale } from '../../base/locale.ts';
import type { Model } from '../api/queries.ts';

/** Names of entities as a list in a sentence: 'invoices and payments'. What the model does not know is said as it is. */
export function entityNames(
  model: Model | undefined,
  entities: readonly string[],
  locale: Locale,
): string {
  const names = entities.map((id) => {
    const name = model?.entities.find((entity) => entity.id === id)?.name;
    return name === undefined ? id : name.toLocaleLowerCase(locale);
  });
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
}
