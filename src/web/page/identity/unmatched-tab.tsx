import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AccountRecordView } from '../../../serve/schema.ts';
import { Notice } from '../../viewer/notice.tsx';
import { fillWord, useLocale } from '../../words/words.tsx';
import { AccountPicker } from './account-picker.tsx';
import { EmptyList } from './empty-list.tsx';
import { unmatchedQuery } from './identity-queries.ts';
import css from './identity.module.css';
import { ListTools } from './list-tools.tsx';
import { MoreButton } from './more-button.tsx';
import { RecordCard } from './record-card.tsx';
import { recordName } from './record-name.ts';
import type { TabProps } from './tab-props.ts';
import { useMore } from './use-more.ts';
import { useIdentityWords } from './words/use-identity-words.ts';

/** Records that match no account: nothing of them is lost, and each can be given one. */
export function UnmatchedTab({ search, set, currency, decider }: TabProps) {
  const words = useIdentityWords();
  const locale = useLocale();
  const { limit, more } = useMore();
  const [moving, setMoving] = useState<AccountRecordView | null>(null);
  const q = search.q ?? '';
  const { data, error, refetch } = useQuery(unmatchedQuery({ search: q, limit, locale }));
  return (
    <>
      <h2 className="visually-hidden">{words.unmatched}</h2>
      <p className={css['tabLead']}>{words.unmatchedLead}</p>
      <ListTools search={q} onSearch={(text) => set({ q: text })} />
      {error === null ? null : <Notice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? <Skeleton height={220} radius="lg" /> : null}
      {data?.total === 0 ? <EmptyList isSearch={q !== ''} title={words.unmatchedNone} /> : null}
      <ul className={css['records']}>
        {data?.records.map((record) => (
          <li key={`${record.ref.source} ${record.ref.stream} ${record.ref.pk}`}>
            <RecordCard record={record} currency={currency}>
              <Button size="compact-sm" onClick={() => setMoving(record)}>
                {words.choose}
              </Button>
              <Button
                size="compact-sm"
                variant="default"
                onClick={() =>
                  decider.decide(
                    { kind: 'found', left: record.ref, right: null },
                    recordName(record),
                  )
                }
              >
                {words.found}
              </Button>
            </RecordCard>
          </li>
        ))}
      </ul>
      <MoreButton total={data?.total ?? 0} limit={limit} onMore={more} />
      {moving === null ? null : (
        <AccountPicker
          title={fillWord(words.moveTitle, { name: recordName(moving) })}
          without={null}
          onClose={() => setMoving(null)}
          onChoose={({ founder }) => {
            decider.decide(
              { kind: 'accept', left: moving.ref, right: founder },
              recordName(moving),
            );
            setMoving(null);
          }}
        />
      )}
    </>
  );
}
