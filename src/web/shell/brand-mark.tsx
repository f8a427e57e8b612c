import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Workspace } from '../../serve/schema.ts';
import { useWords } from '../words/words.tsx';
import css from './shell.module.css';

/** A logo at least this many times as wide as high is a word mark: it says the name itself. */
const WORD_MARK = 2;

/** The agency's logo and name; the way to the first page. */
export function BrandMark({ workspace }: { workspace: Workspace | null }) {
  const words = useWords();
  const name = workspace?.brand.name ?? workspace?.name ?? words.appName;
  const logo = workspace?.brand.logo ?? null;
  const [isWordMark, setIsWordMark] = useState(false);
  return (
    <Link to="/" className={css['brand']}>
      {logo === null ? (
        <b className={css['mark']} aria-hidden="true">
          {name.slice(0, 1)}
        </b>
      ) : (
        <img
          className={css['logo']}
          src={logo}
          alt=""
          onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
            setIsWordMark(naturalWidth >= WORD_MARK * naturalHeight)
          }
        />
      )}
      <span className={isWordMark ? 'visually-hidden' : undefined}>{name}</span>
    </Link>
  );
}
