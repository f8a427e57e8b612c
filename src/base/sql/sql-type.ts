/** The column types of the warehouse: a closed list, so that a type is never text from elsewhere. */
export const SQL_TYPES = [
  'boolean',
  'integer',
  'bigint',
  'hugeint',
  'double',
  'varchar',
  'date',
  'timestamp',
  'timestamptz',
  'decimal(18,0)',
  'decimal(18,2)',
  'decimal(18,3)',
  'decimal(18,4)',
  'decimal(18,6)',
  'decimal(18,8)',
  'decimal(38,0)',
  'decimal(38,2)',
  'decimal(38,4)',
  'decimal(38,6)',
  'decimal(38,8)',
  'decimal(38,10)',
  'decimal(38,12)',
  'decimal(38,18)',
] as const;

export type SqlType = (typeof SQL_TYPES)[number];

/** Exact decimal types: their values travel as text. */
export type DecimalType = Extract<SqlType, `decimal${string}`>;

/** Is this text one of the closed list of types? */
export function isSqlType(text: string): text is SqlType {
  return (SQL_TYPES as readonly string[]).includes(text);
}

/** Is this an exact decimal type? */
export function isDecimalType(type: SqlType): type is DecimalType {
  return type.startsWith('decimal');
}
