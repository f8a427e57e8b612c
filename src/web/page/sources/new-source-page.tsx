import { Skeleton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ConnectorView } from '../../../serve/schema.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { Notice } from '../../viewer/notice.tsx';
import { kindName } from '../../words/kind-name.ts';
import { useLocale, useWords } from '../../words/words.tsx';
import { ConnectionForm } from './connection-form.tsx';
import { ConnectorMark } from './connector-mark.tsx';
import { byCategory, CATEGORY_WORDS } from './connector-list.ts';
import { connectorsQuery } from './source-queries.ts';
import css from './sources.module.css';

/** Which system to connect, and then the form that connects it. Both stand in the address. */
export function NewSourcePage() {
  const words = useWords();
  const locale = useLocale();
  const { q = '', kind } = useSearch({ from: '/sources/new' });
  const { data, error, refetch } = useQuery(connectorsQuery(locale));
  const chosen = data?.connectors.find((connector) => connector.kind === kind);
  usePageTitle(words.sourceAdd);
  return (
    <div className="page">
      <p className={css['crumb']}>
        <Link to="/sources" className="link">
          {words.sources}
        </Link>
        {chosen === undefined ? null : (
          <>
            {' / '}
            <Link to="/sources/new" className="link">
              {words.sourceAdd}
            </Link>
          </>
        )}
      </p>
      <h1 className="page-title">
        {chosen === undefined ? words.sourceAdd : kindName(words, chosen.kind, chosen.title)}
      </h1>
      {error === null ? null : <Notice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? <Skeleton height={240} radius="lg" /> : null}
      {chosen === undefined ? (
        <Gallery connectors={data?.connectors ?? []} q={q} />
      ) : (
        <div className={css['stack']}>
          <ConnectionForm key={chosen.kind} connector={chosen} source={null} />
        </div>
      )}
    </div>
  );
}

function Gallery({ connectors, q }: { connectors: readonly ConnectorView[]; q: string }) {
  const words = useWords();
  const navigate = useNavigate({ from: '/sources/new' });
  const groups = byCategory(connectors, q);
  return (
    <>
      <p className="page-lead">{words.sourceAddLead}</p>
      <TextInput
        type="search"
        className={css['search'] ?? ''}
        aria-label={words.sourceSearch}
        placeholder={words.sourceSearch}
        leftSection={<IconSearch size={17} stroke={1.7} />}
        value={q}
        onChange={(event) =>
          void navigate({ search: { q: event.currentTarget.value }, replace: true })
        }
      />
      {connectors.length > 0 && groups.length === 0 ? (
        <p className={css['none']}>{words.nothingFound}</p>
      ) : null}
      {groups.map(({ category, members }) => (
        <section key={category} aria-labelledby={`group-${category}`}>
          <h2 id={`group-${category}`} className={css['group']}>
            {words[CATEGORY_WORDS[category]]}
          </h2>
          <ul className={css['kinds']}>
            {members.map((connector) => (
              <li key={connector.kind}>
                <KindLink connector={connector} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** Files are brought on their own page; everything else has a form. */
function KindLink({ connector }: { connector: ConnectorView }) {
  const words = useWords();
  const inner = (
    <>
      <ConnectorMark title={connector.title} category={connector.category} />
      <span>{kindName(words, connector.kind, connector.title)}</span>
    </>
  );
  return connector.form.length === 0 ? (
    <Link to="/import" className={css['kind']}>
      {inner}
    </Link>
  ) : (
    <Link to="/sources/new" search={{ kind: connector.kind }} className={css['kind']}>
      {inner}
    </Link>
  );
}
