import { Checkbox, NativeSelect } from '@mantine/core';
import type { Field, FieldType } from '../../../connect/schema.ts';
import { useFormat } from '../../words/use-format.ts';
import { useWords } from '../../words/words.tsx';
import { FORMAT_WORDS, formatsOf, TYPE_WORDS, typesOf } from './column-words.ts';
import css from './import.module.css';
import type { DetectedTable } from './import-state.ts';

type Props = {
  column: DetectedTable['fields'][number];
  field: Field;
  isKey: boolean;
  isUnsettled: boolean;
  onField: (field: Field) => void;
  onKey: (isKey: boolean) => void;
};

/** One column of a file: its type and how it is written, with samples to judge by. */
export function ColumnRow({ column, field, isKey, isUnsettled, onField, onKey }: Props) {
  const words = useWords();
  const format = useFormat();
  return (
    <tr data-unsettled={isUnsettled || undefined}>
      <th scope="row">{field.name}</th>
      <td>
        <NativeSelect
          size="xs"
          aria-label={`${words.columnType}: ${field.name}`}
          value={field.type}
          data={typesOf().map((type) => ({ value: type, label: words[TYPE_WORDS[type]] }))}
          onChange={(event) => onField(withType(field, event.currentTarget.value))}
        />
      </td>
      <td>
        <FormatSelect field={field} isUnsettled={isUnsettled} onField={onField} />
      </td>
      <td className={css['samples']} title={column.samples.join('\n')}>
        {column.samples.slice(0, 3).join(' · ')}
      </td>
      <td data-align="end">{format.count(column.empty)}</td>
      <td>
        <Checkbox
          size="xs"
          aria-label={`${words.columnKey}: ${field.name}`}
          checked={isKey}
          onChange={(event) => onKey(event.currentTarget.checked)}
        />
      </td>
    </tr>
  );
}

function FormatSelect({
  field,
  isUnsettled,
  onField,
}: Pick<Props, 'field' | 'isUnsettled' | 'onField'>) {
  const words = useWords();
  const formats = formatsOf(field.type);
  if (formats.length === 0) return <span className="muted">—</span>;
  const chosen = field.format?.date ?? field.format?.decimal ?? formats[0];
  const options = formats.map((value) => ({ value, label: words[FORMAT_WORDS[value]] }));
  return (
    <NativeSelect
      size="xs"
      aria-label={`${words.columnFormat}: ${field.name}`}
      value={isUnsettled ? '' : chosen}
      data={
        isUnsettled ? [{ value: '', label: words.ambiguous, disabled: true }, ...options] : options
      }
      error={isUnsettled}
      onChange={(event) => onField(withFormat(field, event.currentTarget.value))}
    />
  );
}

function withType(field: Field, type: string): Field {
  const known: FieldType = typesOf().find((each) => each === type) ?? 'text';
  const [first] = formatsOf(known);
  return withFormat({ ...field, type: known, format: null }, first ?? '');
}

function withFormat(field: Field, value: string): Field {
  switch (value) {
    case 'dmy':
    case 'mdy':
    case 'ymd':
      return { ...field, format: { decimal: null, date: value } };
    case '.':
    case ',':
      return { ...field, format: { decimal: value, date: null } };
    default:
      return { ...field, format: null };
  }
}
