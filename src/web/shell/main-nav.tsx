import { Link } from '@tanstack/react-router';
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
  const click = onGo === undefined ? {} : { onClick: onGo };
  return (
    <nav aria-label={words.navMain} className={className}>
      <Link to="/" activeOptions={{ exact: true, includeSearch: false }} {...click}>
        {words.navPortfolio}
      </Link>
      <Link to="/reports" activeOptions={{ includeSearch: false }} {...click}>
        {words.navReports}
      </Link>
      <Link to="/sources" {...click}>
        {words.sources}
      </Link>
      <Link to="/data" activeOptions={{ includeSearch: false }} {...click}>
        {words.navData}
      </Link>
      <Link to="/kpis" activeOptions={{ includeSearch: false }} {...click}>
        {words.navKpis}
      </Link>
    </nav>
  );
}
