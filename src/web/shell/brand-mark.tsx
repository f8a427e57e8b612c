import { Link } from '@tanstack/react-router';
import type { Workspace } from '../../serve/schema.ts';
import { useWords } from '../words/words.tsx';
import css from './shell.module.css';

/** The agency's logo, or its name set in type; the way to the first page. */
export function BrandMark({ workspace }: { workspace: Workspace | null }) {
  const words = useWords();
  const name = workspace?.brand.name ?? workspace?.name ?? words.appName;
  const logo = workspace?.brand.logo ?? null;
  return (
    <Link to="/" className={css['brand']}>
      {logo === null ? (
        <>
          <b className={css['mark']} aria-hidden="true">
            {name.slice(0, 1)}
          </b>
          <span>{name}</span>
        </>
      ) : (
        <img className={css['logo']} src={logo} alt={name} />
      )}
    </Link>
  );
}
