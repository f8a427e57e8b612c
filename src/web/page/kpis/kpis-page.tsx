import { Select, Skeleton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { kpisQuery } from '../../api/queries.ts';
import type { KpisSearch } from '../../reading/page-search.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { Notice } from '../../viewer/notice.tsx';
import { fillWord, useLocale, useWords } from '../../words/words.tsx';
import { groupName, GROUPS, statusName, STATUSES } from './kpi-words.ts';
import { KpiRow } from './kpi-row.tsx';
import { groupKpis, searchKpis } from './kpi-list.ts';
import css from './kpis.module.css';

/** The catalogue: what each number means, and whether the data can fill it. */
export function KpisPage() {
  const words = useWords();
  const locale = useLocale();
  const search = useSearch({ from: '/kpis' });
  const { data, error, refetch } = useQuery(kpisQuery(locale));
  usePageTitle(words.navKpis);
  const found = data === undefined ? null : searchKpis(data, search);
  return (
    <div className="page">
      <h1 className="page-title">{words.navKpis}</h1>
      <p className="page-lead">{words.kpisLead}</p>
      <KpiTools search={search} />
      {error === null ? null : <Notice error={error} onRetry={() => void refetch()} />}
      {found === null && error === null ? <Skeleton height={420} radius="lg" /> : null}
      {found === null ? null : (
        <output className={css['count']}>
          {fillWord(words.kpisCount, { count: found.length })}
        </output>
      )}
      {groupKpis(found ?? []).map(({ group, kpis }) => (
        <section key={group} className={css['group']} aria-labelledby={`group-${group}`}>
          <h2 id={`group-${group}`}>{groupName(words, group)}</h2>
          <ul className={css['list']}>
            {kpis.map((kpi) => (
              <KpiRow key={kpi.id} kpi={kpi} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function KpiTools({ search }: { search: KpisSearch }) {
  const words = useWords();
  const navigate = useNavigate({ from: '/kpis' });
  const set = (part: KpisSearch): void =>
    void navigate({ search: { ...search, ...part }, replace: true });
  return (
    <div className={css['tools']}>
      <TextInput
        type="search"
        aria-label={words.search}
        placeholder={words.kpisSearch}
        leftSection={<IconSearch size={17} stroke={1.7} />}
        value={search.q ?? ''}
        onChange={(event) => set({ q: event.currentTarget.value })}
      />
      <Select
        aria-label={words.kpiGroup}
        placeholder={words.kpiGroup}
        clearable
        value={search.group ?? null}
        data={GROUPS.map((value) => ({ value, label: groupName(words, value) }))}
        onChange={(value) => set({ group: value ?? '' })}
      />
      <Select
        aria-label={words.status}
        placeholder={words.status}
        clearable
        value={search.status ?? null}
        data={STATUSES.map((value) => ({ value, label: statusName(words, value) }))}
        onChange={(value) => set({ status: value ?? '' })}
      />
    </div>
  );
}
