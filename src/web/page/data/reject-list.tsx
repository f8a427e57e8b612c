import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { rejectsQuery } from '../../api/queries.ts';
import type { Rejects } from '../../api/queries.ts';
import { ScrollRegion } from '../../figure/table/scroll-region.tsx';
import tableCss from '../../figure/table/table.module.css';
import { Notice } from '../../viewer/notice.tsx';
import { useFormat } from '../../words/use-format.ts';
import { fillWord, useWords } from '../../words/words.tsx';
import css from './data.module.css';
import { reasonText } from './reject-words.ts';

/** Rejected values of one run, each with its row, column and reason. */
export function RejectList({ run }: { run: string }) {
  const words = useWords();
  const [offset, setOffset] = useState(0);
  const { data, error, refetch } = useQuery(rejectsQuery(run, offset));
  return (
    <section className={css['panel']} aria-labelledby="rejects">
      <h2 id="rejects">{words.rejectsTitle}</h2>
      {error === null ? null : <Notice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? <Skeleton height={120} /> : null}
      {data === undefined ? null : data.total === 0 ? (
        <p>{words.rejectsNone}</p>
      ) : (
        <Rows data={data} offset={offset} onPage={setOffset} />
      )}
    </section>
  );
}

function Rows({
  data,
  offset,
  onPage,
}: {
  data: Rejects;
  offset: number;
  onPage: (offset: number) => void;
}) {
  const words = useWords();
  const format = useFormat();
  return (
    <>
      <p>{words.rejectsLead}</p>
      <ScrollRegion label={words.rejectsTitle}>
        <table className={tableCss['table']}>
          <thead>
            <tr>
              <th scope="col">{words.rejectTable}</th>
              <th scope="col" data-align="end">
                {words.rejectRow}
              </th>
              <th scope="col">{words.rejectColumn}</th>
              <th scope="col">{words.rejectValue}</th>
              <th scope="col">{words.rejectReason}</th>
            </tr>
          </thead>
          <tbody>
            {data.rejects.map((reject) => (
              <tr key={`${reject.stream} ${reject.row} ${reject.column}`}>
                <th scope="row">{reject.stream}</th>
                <td data-align="end">{format.count(reject.row)}</td>
                <td>{reject.column}</td>
                <td className={css['value']} title={reject.value}>
                  {reject.value === '' ? '—' : reject.value}
                </td>
                <td>{reasonText(words, reject.reason)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <Pager
        data={data}
        offset={offset}
        onPage={onPage}
        text={fillWord(words.pageOf, {
          from: format.count(offset + 1),
          to: format.count(offset + data.rejects.length),
          total: format.count(data.total),
        })}
      />
    </>
  );
}

type PagerProps = { data: Rejects; offset: number; onPage: (offset: number) => void; text: string };

function Pager({ data, offset, onPage, text }: PagerProps) {
  const words = useWords();
  const size = data.rejects.length;
  const [steps, setSteps] = useState<number[]>([]);
  if (size >= data.total) return null;
  const back = (): void => {
    onPage(steps.at(-1) ?? 0);
    setSteps(steps.slice(0, -1));
  };
  const ahead = (): void => {
    setSteps([...steps, offset]);
    onPage(offset + size);
  };
  return (
    <div className={css['pager']}>
      <Button variant="default" size="compact-sm" disabled={offset === 0} onClick={back}>
        {words.previous}
      </Button>
      <output>{text}</output>
      <Button
        variant="default"
        size="compact-sm"
        disabled={offset + size >= data.total}
        onClick={ahead}
      >
        {words.next}
      </Button>
    </div>
  );
}
