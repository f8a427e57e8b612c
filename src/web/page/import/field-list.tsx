import { Button } from '@mantine/core';
import { useState } from 'react';
import { fillWord, useWords } from '../../words/words.tsx';
import { FieldRow } from './field-row.tsx';
import { problemsAt } from './import-plan.ts';
import type { PlacedMap } from './import-plan.ts';
import css from './import.module.css';
import type { MapProps } from './map-props.ts';

/** The fields of an entity: required and filled ones first, the others on demand. */
export function FieldList({ placed, ...props }: MapProps & { placed: PlacedMap }) {
  const words = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const { map, index } = placed;
  const fields = props.model.entities.find((entity) => entity.id === map.entity)?.fields ?? [];
  const first = fields.filter(
    (field) =>
      field.required ||
      field.name in map.fields ||
      problemsAt(props.problems, index, field.name).length > 0,
  );
  const rest = fields.filter((field) => !first.includes(field));
  return (
    <>
      <ul className={css['fields']}>
        {(isOpen ? [...first, ...rest] : first).map((field) => (
          <FieldRow key={field.name} {...props} placed={placed} field={field} />
        ))}
      </ul>
      {!isOpen && rest.length > 0 ? (
        <Button variant="subtle" size="compact-sm" onClick={() => setIsOpen(true)}>
          {fillWord(words.mapMore, { count: rest.length })}
        </Button>
      ) : null}
    </>
  );
}
