import { NativeSelect } from '@mantine/core';
import type { EntityMap } from '../../../model/schema.ts';
import { zEntityId } from '../../../model/schema.ts';
import { useWords } from '../../words/words.tsx';
import { AccountLinkForm } from './account-link-form.tsx';
import { FieldList } from './field-list.tsx';
import { mapsOf, newMap, problemsOfMap } from './import-plan.ts';
import type { PlacedMap } from './import-plan.ts';
import css from './import.module.css';
import type { MapProps } from './map-props.ts';
import { ProblemList } from './problem-list.tsx';

/** One table and what it holds: usually one entity, sometimes several, or nothing that is wanted. */
export function TableMaps(props: MapProps) {
  const { state, table } = props;
  const maps = mapsOf(state, table);
  return (
    <section className={css['table']} aria-label={table.table}>
      <h2>{table.table}</h2>
      {maps.length === 0 ? <EntitySelect {...props} placed={null} /> : null}
      {maps.map((placed) => (
        <div key={placed.index} className={css['map']}>
          <EntitySelect {...props} placed={placed} />
          <ProblemList problems={problemsOfMap(props.problems, placed.index)} />
          <FieldList {...props} placed={placed} />
          {placed.map.entity === 'account' ? null : <AccountLinkForm {...props} placed={placed} />}
        </div>
      ))}
    </section>
  );
}

function EntitySelect({
  state,
  table,
  model,
  dispatch,
  placed,
}: MapProps & { placed: PlacedMap | null }) {
  const words = useWords();
  const choose = (value: string): void => {
    const entity = zEntityId.safeParse(value);
    if (!entity.success) {
      if (placed !== null) dispatch({ do: 'dropMap', map: placed.index });
      return;
    }
    if (placed === null) {
      const map: EntityMap = newMap(state, table, entity.data);
      dispatch({ do: 'addMap', map });
    } else {
      dispatch({ do: 'setEntity', map: placed.index, entity: entity.data });
    }
  };
  return (
    <NativeSelect
      className={css['entity'] ?? ''}
      label={words.mapEntity}
      value={placed?.map.entity ?? ''}
      data={[
        { value: '', label: words.mapIgnore },
        ...model.entities.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(event) => choose(event.currentTarget.value)}
    />
  );
}
