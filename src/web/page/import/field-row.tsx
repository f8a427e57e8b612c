import { Select, TextInput } from '@mantine/core';
import type { FieldMap } from '../../../model/schema.ts';
import { useWords } from '../../words/words.tsx';
import { choiceOf, fieldMapOf, textIn } from './field-choice.ts';
import { detectedOf, problemsAt } from './import-plan.ts';
import css from './import.module.css';
import { ProblemList } from './problem-list.tsx';
import type { FieldProps } from './map-props.ts';
import { ValueForm } from './value-form.tsx';

/** One field of the model and what fills it: a column, a formula, a fixed value or nothing. */
export function FieldRow({ field, placed, ...props }: FieldProps) {
  const words = useWords();
  const from = placed.map.fields[field.name] ?? null;
  const problems = problemsAt(props.problems, placed.index, field.name);
  const isMissing = field.required && from === null;
  const set = (next: FieldMap | null): void =>
    props.dispatch({ do: 'setFieldMap', map: placed.index, field: field.name, from: next });
  const samples = detectedOf(props.state, props.table)?.fields.find(
    (each) => from?.from === 'column' && each.field.name === from.column,
  )?.samples;
  return (
    <li className={css['field']} data-missing={isMissing || undefined}>
      <div className={css['fieldName']}>
        {field.label}
        {field.required ? <span className={css['required']}>{words.mapRequired}</span> : null}
      </div>
      <div className={css['fieldFrom']}>
        <Select
          size="sm"
          searchable
          aria-label={`${field.label}: ${words.mapFrom}`}
          error={isMissing || problems.some((problem) => problem.severity === 'error')}
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
              items: props.table.fields.map(({ name }) => ({
                value: `column ${name}`,
                label: name,
              })),
            },
          ]}
          allowDeselect={false}
          onChange={(choice) => set(fieldMapOf(choice ?? 'none', from))}
        />
        {from !== null && from.from !== 'column' ? (
          <TextInput
            size="sm"
            aria-label={`${field.label}: ${from.from === 'formula' ? words.mapFormula : words.mapConstant}`}
            placeholder={from.from === 'formula' ? words.mapFormulaHint : ''}
            value={textIn(from)}
            onChange={(event) =>
              set(
                from.from === 'formula'
                  ? { from: 'formula', formula: event.currentTarget.value }
                  : { from: 'constant', value: event.currentTarget.value },
              )
            }
          />
        ) : null}
        <ProblemList problems={problems} />
        {field.values === null || from?.from !== 'column' ? null : (
          <ValueForm
            {...props}
            field={field}
            placed={placed}
            values={field.values}
            samples={samples ?? []}
          />
        )}
      </div>
      <div className={css['fieldSamples']}>{samples?.slice(0, 3).join(' · ')}</div>
    </li>
  );
}
