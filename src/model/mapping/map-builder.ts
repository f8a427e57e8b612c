import type { AccountLink, EntityId, EntityMap, FieldMap } from '../schema.ts';

const FORMULA = /^=(.*)$/s;

/** `{ name: 'trade_name', hours: '=[minutes] / 60' }`: a column by its name, or a formula after an equals sign. */
export function fieldsFrom(spec: Readonly<Record<string, string>>): Record<string, FieldMap> {
  return Object.fromEntries(
    Object.entries(spec).map(([field, text]) => {
      const formula = FORMULA.exec(text)?.[1];
      return [
        field,
        formula === undefined ? { from: 'column', column: text } : { from: 'formula', formula },
      ];
    }),
  );
}

/** A column that holds the key of the record's account in a stream that stands for accounts. */
export function byKey(
  column: string,
  stream: string,
  others: Partial<AccountLink> = {},
): AccountLink {
  return {
    key: { column, source: null, stream },
    taxId: null,
    domain: null,
    email: null,
    name: null,
    ...others,
  };
}

/** An account found without an explicit key. */
export function byTraits(traits: Partial<AccountLink>): AccountLink {
  return { key: null, taxId: null, domain: null, email: null, name: null, ...traits };
}

type MapSpec = {
  stream: string;
  entity: EntityId;
  fields: Readonly<Record<string, string>>;
  account?: AccountLink | null;
  values?: EntityMap['values'];
  where?: string | null;
};

/** Entity maps of one source. */
export function mapsOf(source: string, specs: readonly MapSpec[]): EntityMap[] {
  return specs.map(({ stream, entity, fields, account = null, values = {}, where = null }) => ({
    source,
    stream,
    entity,
    fields: fieldsFrom(fields),
    values,
    where,
    account,
  }));
}
