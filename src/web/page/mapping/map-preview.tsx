import { Skeleton } from '@mantine/core';
import type { MapPreviewView } from '../../../serve/schema.ts';
import { ScrollRegion } from '../../figure/table/scroll-region.tsx';
import { useFormat } from '../../words/use-format.ts';
import { fillWord } from '../../words/words.tsx';
import type { MapProps } from './map-context.ts';
import css from './mapping.module.css';
import { useMappingWords } from './words/use-mapping-words.ts';

/** What becomes of the landed rows: those that count, and those that do not with the reason. */
export function MapPreview({ map, preview }: MapProps) {
  const words = useMappingWords();
  const format = useFormat();
  if (preview === null) return <Skeleton height={180} radius="lg" />;
  const kept = preview.rows - preview.refusedRows;
  const counts = { kept, rows: preview.rows, named: preview.namedRows, accounts: preview.accounts };
  const texts = Object.entries(counts).map(([name, count]) => [name, format.count(count)]);
  const shown = preview.fields.flatMap(({ name, label }, place) =>
    map.fields[name] === undefined ? [] : [{ name, label, place }],
  );
  return (
    <section className={css['preview']} aria-label={words.previewTitle}>
      <h3>{words.previewTitle}</h3>
      <p className={css['counts']}>{fillWord(words.counts, Object.fromEntries(texts))}</p>
      <h4>{words.kept}</h4>
      {preview.kept.length === 0 ? <p className="muted">{words.noRows}</p> : null}
      {preview.kept.length === 0 ? null : (
        <Rows rows={preview.kept} shown={shown} title={words.kept} />
      )}
      {preview.refused.length === 0 ? (
        <p className="muted">{words.refusedNone}</p>
      ) : (
        <>
          <h4>{words.refused}</h4>
          <Rows
            rows={preview.refused}
            shown={shown}
            title={words.refused}
            labels={new Map(preview.fields.map(({ name, label }) => [name, label]))}
          />
        </>
      )}
    </section>
  );
}

type RowsProps = {
  rows: MapPreviewView['kept'];
  shown: readonly { name: string; label: string; place: number }[];
  title: string;
  /** Names of fields, where the reason is told. */
  labels?: ReadonlyMap<string, string>;
};

function Rows({ rows, shown, title, labels }: RowsProps) {
  const words = useMappingWords();
  return (
    <ScrollRegion label={title}>
      <table className={css['rows']}>
        <thead>
          <tr>
            <th scope="col">{words.key}</th>
            {labels === undefined ? null : <th scope="col">{words.reason}</th>}
            {shown.map(({ name, label }) => (
              <th key={name} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, refusal, cells }) => (
            <tr key={key}>
              <th scope="row">{key}</th>
              {labels === undefined ? null : (
                <td>
                  {fillWord(words.refusedBecause, { field: labels.get(refusal ?? '') ?? '' })}
                </td>
              )}
              {shown.map(({ name, place }) => (
                <td key={name}>{cells[place] ?? <span className="muted">—</span>}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
