import { Skeleton, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { IdentityOverview } from '../../../serve/schema.ts';
import type { IdentitySearch } from '../../reading/page-search.ts';
import { useMay } from '../../session/use-session.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { Notice } from '../../viewer/notice.tsx';
import { useFormat } from '../../words/use-format.ts';
import { fillWord, useLocale } from '../../words/words.tsx';
import { AccountsTab } from './accounts-tab.tsx';
import { DecisionsTab } from './decisions-tab.tsx';
import { overviewQuery } from './identity-queries.ts';
import css from './identity.module.css';
import { ProposalsTab } from './proposals-tab.tsx';
import type { TabProps } from './tab-props.ts';
import { UnmatchedTab } from './unmatched-tab.tsx';
import { useDecide } from './use-decide.tsx';
import { WaitingBar } from './waiting-bar.tsx';
import { useIdentityWords } from './words/use-identity-words.ts';

const TABS = [
  { tab: 'proposals', word: 'proposals', body: ProposalsTab },
  { tab: 'unmatched', word: 'unmatched', body: UnmatchedTab },
  { tab: 'accounts', word: 'accounts', body: AccountsTab },
  { tab: 'decisions', word: 'decisions', body: DecisionsTab },
] as const;

/** Which records of several systems are one account: what is proposed, what matches nothing, what was decided. */
export function IdentityPage() {
  const words = useIdentityWords();
  const locale = useLocale();
  const { data, error, refetch } = useQuery(overviewQuery(locale));
  usePageTitle(words.title);
  return (
    <div className="page">
      <h1 className="page-title">{words.title}</h1>
      <p className="page-lead">{words.lead}</p>
      {error === null ? null : <Notice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? <Skeleton height={420} radius="lg" mt={20} /> : null}
      {data === undefined ? null : (
        <>
          <Counts overview={data} />
          <WaitingBar overview={data} />
          <ReviewTabs overview={data} />
        </>
      )}
    </div>
  );
}

function Counts({ overview }: { overview: IdentityOverview }) {
  const words = useIdentityWords();
  const format = useFormat();
  const lost = fillWord(words.unmatchedWorth, {
    rows: format.count(overview.unmatchedRows),
    amount: format.money(overview.unmatchedAmount, overview.currency),
  });
  const counts = [
    { word: words.accounts, count: overview.accounts, note: null },
    { word: words.records, count: overview.records, note: null },
    { word: words.proposals, count: overview.proposals, note: null },
    { word: words.unmatched, count: overview.unmatched, note: lost },
  ];
  return (
    <dl className={css['counts']}>
      {counts.map(({ word, count, note }) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd>{format.count(count)}</dd>
          {note === null ? null : <dd className={css['note']}>{note}</dd>}
        </div>
      ))}
    </dl>
  );
}

function ReviewTabs({ overview }: { overview: IdentityOverview }) {
  const words = useIdentityWords();
  const format = useFormat();
  const search = useSearch({ from: '/identity' });
  const navigate = useNavigate({ from: '/identity' });
  const decider = useDecide();
  const mayDecide = useMay('data');
  const tabs = TABS.filter(({ tab: name }) => mayDecide || name === 'accounts');
  const tab = tabs.find((each) => each.tab === search.tab)?.tab ?? tabs[0]?.tab ?? 'accounts';
  const set = (part: IdentitySearch): void =>
    void navigate({ search: { ...search, ...part }, replace: part.q !== undefined });
  const { currency } = overview;
  const props: TabProps = { search, set, currency, decider, mayDecide };
  return (
    <Tabs
      value={tab}
      onChange={(value) => void navigate({ search: value === null ? {} : { tab: value } })}
      keepMounted={false}
    >
      <Tabs.List className={css['tabs'] ?? ''}>
        {tabs.map(({ tab: value, word }) => (
          <Tabs.Tab key={value} value={value}>
            {words[word]} <span className={css['tabCount']}>{format.count(overview[word])}</span>
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map(({ tab: value, body: Body }) => (
        <Tabs.Panel key={value} value={value} pt={16}>
          <Body {...props} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
