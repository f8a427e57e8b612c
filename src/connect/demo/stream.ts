/** What a demo field holds. Decimals, dates and instants travel as text: `"1250.00"`, `"2026-11-23"`, `"2026-11-23T14:05:00Z"`. */
export type DemoFieldType = 'text' | 'integer' | 'decimal' | 'boolean' | 'date' | 'timestamp';

/** The sources a demo portfolio pretends to come from. */
export type SubSource =
  | 'crm'
  | 'billing'
  | 'support'
  | 'surveys'
  | 'time'
  | 'contracts'
  | 'fx'
  | 'product';

/** Field name → what it holds, in the order a source would list them. */
export type DemoFields = Readonly<Record<string, DemoFieldType>>;

/** One stream of one sub-source: its key, its fields and a sentence on what a row is. */
export type DemoStream<Fields extends DemoFields = DemoFields> = {
  readonly name: string;
  readonly subSource: SubSource;
  /** Fields that identify a row; unique within the stream. */
  readonly key: readonly string[];
  readonly about: string;
  readonly fields: Fields;
};

type Value<Type extends DemoFieldType> = Type extends 'integer'
  ? number | null
  : Type extends 'boolean'
    ? boolean | null
    : string | null;

/** The row a stream gives, checked field by field by the compiler. Any field may be null. */
export type RowOf<Stream extends DemoStream> = {
  [Field in keyof Stream['fields']]: Value<Stream['fields'][Field]>;
};

/** Declares a stream so that its field types stay literal and its key names fields it has. */
export function stream<const Fields extends DemoFields>(
  declared: DemoStream<Fields> & { readonly key: readonly (keyof Fields & string)[] },
): DemoStream<Fields> {
  return declared;
}
