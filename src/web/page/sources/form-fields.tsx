import { NumberInput, PasswordInput, Select, Switch, TextInput } from '@mantine/core';
import type { FormFieldView, PlainFieldView, ProblemView } from '../../../serve/schema.ts';
import { fillWord, useWords } from '../../words/words.tsx';
import type { FormValues } from './form-values.ts';

type Shared = {
  values: FormValues;
  /** What is stored of secrets, by path: '••••1234'. */
  hints: Readonly<Record<string, string>>;
  problems: readonly ProblemView[];
  onChange: (path: string, value: FormValues[string]) => void;
};

/** The fields of a form; a choice of ways is followed by the fields of the chosen one. */
export function FormFields({ fields, ...shared }: Shared & { fields: readonly FormFieldView[] }) {
  return fields.map((field) =>
    field.input.kind === 'variant' ? (
      <VariantField key={field.path} field={field} {...shared} />
    ) : (
      <PlainField key={field.path} field={{ ...field, input: field.input }} {...shared} />
    ),
  );
}

function VariantField({ field, ...shared }: Shared & { field: FormFieldView }) {
  if (field.input.kind !== 'variant') return null;
  const { variants } = field.input;
  const path = `${field.path}.kind`;
  const chosen = variants.find(({ value }) => value === shared.values[path]);
  return (
    <>
      {variants.length < 2 ? null : (
        <Select
          label={field.label}
          description={field.help}
          allowDeselect={false}
          data={variants.map(({ value, label }) => ({ value, label }))}
          value={String(shared.values[path] ?? '')}
          onChange={(value) => shared.onChange(path, value ?? '')}
        />
      )}
      {chosen?.fields.map((each) => (
        <PlainField key={each.path} field={each} {...shared} />
      ))}
    </>
  );
}

function PlainField({
  field,
  values,
  hints,
  problems,
  onChange,
}: Shared & { field: PlainFieldView }) {
  const words = useWords();
  const { path, input } = field;
  const hint = hints[path];
  const value = values[path] ?? '';
  const said = problems.filter(({ at }) => pathOf(at?.path) === path);
  const common = {
    label: field.label,
    description: field.help,
    placeholder: field.placeholder ?? '',
    error:
      said.length === 0
        ? null
        : said.map(({ message, hint: help }) => `${message}: ${help}`).join(' '),
    // A secret that is stored need not be given again.
    required: field.required && hint === undefined,
  };
  const set = (text: string): void => onChange(path, text);
  switch (input.kind) {
    case 'switch':
      return (
        <Switch
          label={field.label}
          description={field.help}
          checked={value === true}
          onChange={(event) => onChange(path, event.currentTarget.checked)}
        />
      );
    case 'number':
      return (
        <NumberInput
          {...common}
          value={typeof value === 'boolean' ? '' : value}
          onChange={(next) => onChange(path, next)}
          {...(input.least === null ? {} : { min: input.least })}
          {...(input.most === null ? {} : { max: input.most })}
        />
      );
    case 'choice':
      return (
        <Select
          {...common}
          data={[...input.choices]}
          value={String(value)}
          onChange={(next) => set(next ?? '')}
        />
      );
    case 'date':
      return (
        <TextInput
          {...common}
          type="date"
          value={String(value)}
          onChange={(event) => set(event.currentTarget.value)}
        />
      );
    case 'text':
      return input.secret ? (
        <PasswordInput
          {...common}
          autoComplete="off"
          placeholder={hint === undefined ? common.placeholder : hint}
          description={hint === undefined ? field.help : fillWord(words.secretStays, { hint })}
          value={String(value)}
          onChange={(event) => set(event.currentTarget.value)}
        />
      ) : (
        <TextInput
          {...common}
          value={String(value)}
          onChange={(event) => set(event.currentTarget.value)}
          {...(input.maxLength === null ? {} : { maxLength: input.maxLength })}
        />
      );
  }
}

/** A place of a problem, `/auth/token`, as the path of a field. */
function pathOf(pointer: string | undefined): string | null {
  return pointer === undefined ? null : pointer.replace(/^\//, '').replaceAll('/', '.');
}
