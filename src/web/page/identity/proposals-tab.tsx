import { SegmentedControl, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Notice } from '../../viewer/notice.tsx';
import { fillWord, useLocale } from '../../words/words.tsx';
import { AcceptAbove } from './accept-above.tsx';
import { AccountPicker } from './account-picker.tsx';
import { EmptyList } from './empty-list.tsx';
import { proposalsQuery } from './identity-queries.ts';
import css from './identity.module.css';
import { ListTools } from './list-tools.tsx';
import { ProposalDetail } from './proposal-detail.tsx';
import { ProposalList } from './proposal-list.tsx';
import { recordName } from './record-name.ts';
import type { TabProps } from './tab-props.ts';
import { useReview } from './use-review.ts';
import { useIdentityWords } from './words/use-identity-words.ts';

/** Proposals looked at at a time. */
const PAGE = 200;

/** What may be one account, for a person to decide. */
export function ProposalsTab({ search, set, currency, decider }: TabProps) {
  const words = useIdentityWords();
  const locale = useLocale();
  const kind = search.kind ?? 'all';
  const listed = { search: search.q ?? '', limit: PAGE, locale };
  const { data, error, refetch } = useQuery(proposalsQuery(listed, kind));
  const review = useReview(data?.proposals ?? [], decider);
  const { proposal } = review;
  return (
    <>
      <ListTools search={search.q ?? ''} onSearch={(q) => set({ q })}>
        <SegmentedControl
          className={css['kinds'] ?? ''}
          value={kind}
          onChange={(value) => set({ kind: value })}
          data={[
            { value: 'all', label: words.kindAll },
            { value: 'link', label: words.kindLink },
            { value: 'merge', label: words.kindMerge },
          ]}
        />
        <AcceptAbove decider={decider} />
      </ListTools>
      {error === null ? null : <Notice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? <Skeleton height={420} radius="lg" /> : null}
      {data?.total === 0 ? (
        <EmptyList isSearch={(search.q ?? '') !== ''} title={words.none} hint={words.noneHint} />
      ) : null}
      {data === undefined || proposal === null ? null : (
        <>
          <div className={css['review']}>
            <ProposalList
              proposals={data.proposals}
              at={review.at}
              currency={currency}
              onGo={review.go}
            />
            <ProposalDetail
              proposal={proposal}
              place={{ at: review.at, total: data.total }}
              currency={currency}
              actions={review.actions}
              isBusy={decider.isBusy}
            />
          </div>
          <p className={css['keys']}>{words.keys}</p>
        </>
      )}
      {review.isMoving && proposal !== null ? (
        <AccountPicker
          title={fillWord(proposal.kind === 'merge' ? words.mergeTitle : words.moveTitle, {
            name: recordName(proposal.left),
          })}
          without={proposal.left.account}
          onChoose={review.choose}
          onClose={review.stopMoving}
        />
      ) : null}
    </>
  );
}
