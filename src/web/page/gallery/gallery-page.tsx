import { Select, Skeleton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { templatesQuery } from '../../api/queries.ts';
import type { GallerySearch } from '../../reading/page-search.ts';
import { useMay } from '../../session/use-session.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { Notice } from '../../viewer/notice.tsx';
import { useLocale, useWords } from '../../words/words.tsx';
import {
  AUDIENCES,
  audienceName,
  cadenceName,
  CADENCES,
  USE_CASES,
  nameOfUse,
} from './card-words.ts';
import { inGallery, searchTemplates } from './gallery-list.ts';
import css from './gallery.module.css';
import { OwnReports } from './own-reports.tsx';
import { TemplateCardView } from './template-card.tsx';

/** Every report of the house: who reads it, how often, and whether the data can fill it. */
export function GalleryPage() {
  const words = useWords();
  const locale = useLocale();
  const search = useSearch({ from: '/reports' });
  const { data, error, refetch } = useQuery(templatesQuery(locale));
  const mayAsk = useMay('ask');
  usePageTitle(words.navReports);
  const found = data === undefined ? [] : searchTemplates(inGallery(data), search);
  return (
    <div className="page">
      <h1 className="page-title">{words.navReports}</h1>
      <p className="page-lead">{words.galleryLead}</p>
      {mayAsk ? (
        <Link to="/reports/$template" params={{ template: 'block_gallery' }} className="link">
          {words.galleryBlocks}
        </Link>
      ) : null}
      <OwnReports />
      <h2 className={css['sectionTitle']}>{words.templates}</h2>
      <GalleryTools search={search} />
      {error === null ? null : <Notice error={error} onRetry={() => void refetch()} />}
      {data !== undefined && found.length === 0 ? (
        <p className={css['none']}>{words.nothingFound}</p>
      ) : null}
      <ul className={css['cards']} aria-busy={data === undefined && error === null}>
        {found.map((template) => (
          <li key={template.id}>
            <TemplateCardView template={template} live />
          </li>
        ))}
        {data === undefined && error === null
          ? [1, 2, 3, 4].map((each) => (
              <li key={each}>
                <Skeleton height={232} radius="lg" />
              </li>
            ))
          : null}
      </ul>
    </div>
  );
}

function GalleryTools({ search }: { search: GallerySearch }) {
  const words = useWords();
  const navigate = useNavigate({ from: '/reports' });
  const set = (part: GallerySearch): void =>
    void navigate({ search: { ...search, ...part }, replace: true });
  return (
    <div className={css['tools']}>
      <TextInput
        type="search"
        aria-label={words.search}
        placeholder={words.gallerySearch}
        leftSection={<IconSearch size={17} stroke={1.7} />}
        value={search.q ?? ''}
        onChange={(event) => set({ q: event.currentTarget.value })}
      />
      <Select
        aria-label={words.audience}
        placeholder={words.audience}
        clearable
        value={search.audience ?? null}
        data={AUDIENCES.map((value) => ({ value, label: audienceName(words, value) }))}
        onChange={(value) => set({ audience: value ?? '' })}
      />
      <Select
        aria-label={words.useCase}
        placeholder={words.useCase}
        clearable
        value={search.use ?? null}
        data={USE_CASES.map((value) => ({ value, label: nameOfUse(words, value) }))}
        onChange={(value) => set({ use: value ?? '' })}
      />
      <Select
        aria-label={words.cadence}
        placeholder={words.cadence}
        clearable
        value={search.cadence ?? null}
        data={CADENCES.map((value) => ({ value, label: cadenceName(words, value) }))}
        onChange={(value) => set({ cadence: value ?? '' })}
      />
    </div>
  );
}
