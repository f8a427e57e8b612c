import { Fault } from '../../../base/fault.ts';
import type { Locale } from '../../../base/locale.ts';
import { everyConnector } from '../../../connect/index.ts';
import type { AnyConnector } from '../../../connect/index.ts';
import type { FormField } from '../../../connect/schema.ts';
import type { ConnectorView, FormFieldView, PlainFieldView } from '../../schema.ts';

/** The connectors that a person may add, in one reader's language. The demo is not one. */
export function viewConnectors(locale: Locale): ConnectorView[] {
  return everyConnector
    .filter(({ category }) => category !== 'demo')
    .map((connector) => viewConnector(connector, locale));
}

/** One connector. Files have a page of their own and no form. */
export function viewConnector(
  { kind, title, category, auth, form }: AnyConnector,
  locale: Locale,
): ConnectorView {
  return {
    kind,
    title,
    category,
    auth: [...auth],
    form: form.map((field) => viewField(field, locale)),
  };
}

function viewField(field: FormField, locale: Locale): FormFieldView {
  const { input } = field;
  if (input.kind !== 'variant') return viewPlain(field, locale);
  const variants = input.variants.map(({ value, label, fields }) => ({
    value,
    label: label[locale],
    fields: fields.map((each) => viewPlain(each, locale)),
  }));
  return { ...wordsOf(field, locale), input: { kind: 'variant', variants } };
}

/** A field by itself. A choice of ways inside of a way is more than a form can show clearly; no connector has one. */
export function viewPlain(field: FormField, locale: Locale): PlainFieldView {
  const { input, path } = field;
  if (input.kind === 'variant')
    throw new Fault('bad_connector', { message: `${path} is a choice inside of a choice` });
  const words = wordsOf(field, locale);
  return input.kind === 'choice'
    ? { ...words, input: { kind: 'choice', choices: [...input.choices] } }
    : { ...words, input };
}

function wordsOf(field: FormField, locale: Locale): Omit<PlainFieldView, 'input'> {
  const { path, label, help, placeholder, required, initial } = field;
  return {
    path,
    label: label[locale],
    help: help?.[locale] ?? null,
    placeholder,
    required,
    initial,
  };
}
