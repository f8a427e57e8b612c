import type { StreamLink, StreamMap } from './schema.ts';

const FORMULA = /^=(.*)$/s;

type MapSpec = {
  stream: string;
  entity: string;
  /** Field of the model → column, or a formula after an equals sign. */
  fields: Readonly<Record<string, string>>;
  values?: StreamMap['values'];
  where?: string;
  account?: StreamLink;
};

/** What a stream means: `{ name: 'title', probability: '=[deal_probability] / 100' }`. */
export function streamMap({
  stream,
  entity,
  fields,
  values = {},
  where,
  account,
}: MapSpec): StreamMap {
  return {
    stream,
    entity,
    fields: Object.fromEntries(
      Object.entries(fields).map(([field, text]) => {
        const formula = FORMULA.exec(text)?.[1];
        return [
          field,
          formula === undefined
            ? { from: 'column' as const, column: text }
            : { from: 'formula' as const, formula },
        ];
      }),
    ),
    values,
    where: where ?? null,
    account: account ?? null,
  };
}

/** A column with the key of an account of this source, in the stream that stands for accounts. */
export function linkTo(
  stream: string,
  column: string,
  traits: Partial<StreamLink> = {},
): StreamLink {
  return { ...NO_LINK, key: { column, stream, category: null }, ...traits };
}

/** A column with the key of the company in the workspace's CRM, and what else it is recognised by. */
export function linkToCrm(column: string, traits: Partial<StreamLink> = {}): StreamLink {
  return { ...NO_LINK, key: { column, stream: null, category: 'crm' }, ...traits };
}

/** Recognised without a key: by tax id, web domain, e-mail or name. */
export function linkBy(traits: Partial<StreamLink>): StreamLink {
  return { ...NO_LINK, ...traits };
}

const NO_LINK: StreamLink = { key: null, taxId: null, domain: null, email: null, name: null };
