import { Link } from '@tanstack/react-router';
import { useMay } from '../session/use-session.ts';
import { useWords } from '../words/words.tsx';
import css from './shell.module.css';

/** The places of the product. `onGo` closes whatever the links stand in. */
export function MainNav({
  className = css['nav'],
  onGo,
}: {
  className?: string | undefined;
  onGo?: () => void;
}) {
  const words = useWords();
  const mayAsk = useMay('ask');
  const mayData = useMay('data');
  const click = onGo === undefined ? {} : { onClick: onGo };
  return (
    <nav aria-label={words.navMain} className={className}>
      {mayAsk ? (
        <Link to="/" activeOptions={{ exact: true, includeSearch: false }} {...click}>
          {words.navPortfolio}
        </Link>
      ) : null}
      <Link to="/reports" activeOptions={{ includeSearch: false }} {...click}>
        {words.navReports}
      </Link>
      {mayData ? (
        <>
          <Link to="/sources" {...click}>
            {words.sources}
          </Link>
          <Link to="/data" activeOptions={{ includeSearch: false }} {...click}>
            {words.navData}
          </Link>
        </>
      ) : null}
      {mayAsk ? (
        <Link to="/kpis" activeOptions={{ includeSearch: false }} {...click}>
          {words.navKpis}
        </Link>
      ) : null}
    </nav>
  );
}
