import { Select, TextInput } from '@mantine/core';
import type { FieldMap } from '../../../model/schema.ts';
import { useFormat } from '../../words/use-format.ts';
import { fillWord, useWords } from '../../words/words.tsx';
import { choiceOf, fieldMapOf, textIn } from '../import/field-choice.ts';
import { ProblemList } from '../import/problem-list.tsx';
import { FormulaInput } from './formula-input.tsx';
import { problemsAt } from './map-context.ts';
import type { MapProps, ModelField } from './map-context.ts';
import css from './mapping.module.css';
import { useMappingWords } from './words/use-mapping-words.ts';

/** One field of the model: what fills it, and how much of it is filled. */
export function FieldLine({ field, ...props }: MapProps & { field: ModelField }) {
  const words = useWords();
  const { map, at, stream, view, preview, dispatch } = props;
  const from = map.fields[field.name] ?? null;
  const problems = problemsAt(preview, `fields/${field.name}`);
  const set = (next: FieldMap | null): void =>
    dispatch({ do: 'field', map: at, field: field.name, from: next });
  const isWrong = problems.some(({ severity }) => severity === 'error');
  return (
    <li className={css['field']}>
      <div className={css['fieldName']}>
        {field.label}
        {field.required ? <span className={css['required']}>{words.mapRequired}</span> : null}
      </div>
      <div className={css['fieldFrom']}>
        <Select
          size="sm"
          searchable
          allowDeselect={false}
          aria-label={`${field.label}: ${words.mapFrom}`}
          error={isWrong}
          value={choiceOf(from)}
          data={[
            {
              group: words.mapFrom,
              items: [
                { value: 'none', label: words.mapNothing },
                { value: 'formula', label: words.mapFormula },
                { value: 'constant', label: words.mapConstant },
              ],
            },
            {
              group: words.mapColumn,
              items: columnsOf(from, stream.fields).map((name) => ({
                value: `column ${name}`,
                label: name,
              })),
            },
          ]}
          onChange={(choice) => set(fieldMapOf(choice ?? 'none', from))}
        />
        {from?.from === 'formula' ? (
          <FormulaInput
            label={`${field.label}: ${words.mapFormula}`}
            value={from.formula}
            columns={stream.fields.map(({ name }) => name)}
            functions={view.functions}
            isWrong={isWrong}
            onChange={(formula) => set({ from: 'formula', formula })}
          />
        ) : null}
        {from?.from === 'constant' ? (
          <TextInput
            size="sm"
            aria-label={`${field.label}: ${words.mapConstant}`}
            value={textIn(from)}
            onChange={(event) => set({ from: 'constant', value: event.currentTarget.value })}
          />
        ) : null}
        <ProblemList problems={problems} />
      </div>
      <Filled {...props} field={field} />
    </li>
  );
}

/** The columns of the table, and landing's own key where a map uses it. */
function columnsOf(from: FieldMap | null, fields: MapProps['stream']['fields']): string[] {
  const names = fields.map(({ name }) => name);
  return from?.from === 'column' && !names.includes(from.column) ? [from.column, ...names] : names;
}

function Filled({ field, preview, map }: MapProps & { field: ModelField }) {
  const words = useMappingWords();
  const format = useFormat();
  const counted = preview?.fields.find(({ name }) => name === field.name);
  if (counted === undefined || map.fields[field.name] === undefined || preview === null)
    return <div className={css['filled']} />;
  const share = preview.rows === 0 ? 0 : counted.filled / preview.rows;
  return (
    <div className={css['filled']}>
      <span className={css['bar']} aria-hidden="true">
        <span style={{ width: `${share * 100}%` }} />
      </span>
      {fillWord(words.coverage, { percent: format.percent(share) })}
    </div>
  );
}
