declare const jsonBrand: unique symbol;

/** JSON text of a `T`. The drivers differ in what they do with arrays and strings; text is the same to both. */
export type JsonText<T> = string & { readonly [jsonBrand]: T };

/** The value of a json column, ready to be written: `values({ config: toJson(config) })`. */
export function toJson<T>(value: T): JsonText<T> {
  return JSON.stringify(value) as JsonText<T>;
}
