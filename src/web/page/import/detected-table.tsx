import { CloseButton } from '@mantine/core';
import type { Upload } from '../../../serve/schema.ts';
import { useFormat } from '../../words/use-format.ts';
import { fillWord, useWords } from '../../words/words.tsx';
import type { WordKey } from '../../words/en.ts';
import { ScrollRegion } from '../../figure/table/scroll-region.tsx';
import tableCss from '../../figure/table/table.module.css';
import { ColumnRow } from './column-row.tsx';
import css from './import.module.css';
import { detectedOf, unsettledIn } from './import-plan.ts';
import type { DetectedTable as Detected, ImportState, TableState } from './import-state.ts';
import type { StepProps } from './step-list.tsx';

const DELIMITERS: Readonly<Record<string, WordKey>> = {
  ',': 'delimiterComma',
  ';': 'delimiterSemicolon',
  '\t': 'delimiterTab',
  '|': 'delimiterPipe',
};

type Props = {
  state: ImportState;
  upload: Upload;
  table: TableState;
  dispatch: StepProps['dispatch'];
};

/** What was found in one table of a file; types, formats and key may be put right. */
export function DetectedTable({ state, upload, table, dispatch }: Props) {
  const words = useWords();
  const detected = detectedOf(state, table);
  if (detected === null) return null;
  const unsettled = unsettledIn(state, table);
  const at = { upload: table.upload, table: table.table };
  return (
    <div className={css['table']}>
      <header className={css['tableHead']}>
        <div>
          <h2>
            {upload.tables.length === 1 ? upload.fileName : `${upload.fileName} · ${detected.name}`}
          </h2>
          <DetectedFacts upload={upload} detected={detected} />
        </div>
        <CloseButton
          aria-label={fillWord(words.uploadRemove, { name: upload.fileName })}
          onClick={() => dispatch({ do: 'remove', upload: upload.id })}
        />
      </header>
      <ScrollRegion label={detected.name}>
        <table className={`${tableCss['table']} ${css['columns']}`}>
          <thead>
            <tr>
              <th scope="col">{words.column}</th>
              <th scope="col">{words.columnType}</th>
              <th scope="col">{words.columnFormat}</th>
              <th scope="col">{words.columnSamples}</th>
              <th scope="col" data-align="end">
                {words.columnEmpty}
              </th>
              <th scope="col">
                <span title={words.columnKeyHint}>{words.columnKey}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {detected.fields.map((column) => (
              <ColumnRow
                key={column.field.name}
                column={column}
                field={table.fields.find((each) => each.name === column.field.name) ?? column.field}
                isKey={table.key.includes(column.field.name)}
                isUnsettled={unsettled.includes(column.field.name)}
                onField={(field) => dispatch({ do: 'setField', at, field })}
                onKey={(isKey) =>
                  dispatch({ do: 'setKey', at, key: keyWith(table, column.field.name, isKey) })
                }
              />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p className={css['hint']}>{words.columnKeyHint}</p>
    </div>
  );
}

function DetectedFacts({ upload, detected }: { upload: Upload; detected: Detected }) {
  const words = useWords();
  const format = useFormat();
  const mark = detected.delimiter === null ? null : DELIMITERS[detected.delimiter];
  const facts = [
    fillWord(detected.estimated ? words.detectedAbout : words.detectedRows, {
      count: format.count(detected.rows),
    }),
    format.bytes(upload.bytes),
    detected.encoding,
    ...(detected.delimiter === null
      ? []
      : [
          fillWord(words.detectedDelimiter, {
            mark: mark === undefined || mark === null ? detected.delimiter : words[mark],
          }),
        ]),
    ...(detected.headerLine === null
      ? []
      : [fillWord(words.detectedHeader, { line: detected.headerLine })]),
  ];
  return <p className={css['facts']}>{facts.join(' · ')}</p>;
}

function keyWith(table: TableState, column: string, isKey: boolean): string[] {
  const names = table.fields.map((field) => field.name);
  return names.filter((name) => (name === column ? isKey : table.key.includes(name)));
}
