import type { PersonView } from '../../../serve/schema.ts';
import { useFormat } from '../../words/use-format.ts';
import css from './people.module.css';
import { PersonMenu } from './person-menu.tsx';
import type { PeopleWords } from './words/en.ts';
import { usePeopleWords } from './words/use-people-words.ts';

/** A person: role, what they see, when they were here last. */
export function PersonRow({ person, onChange }: { person: PersonView; onChange: () => void }) {
  const words = usePeopleWords();
  const format = useFormat();
  const { name, email, state, access, secondFactor, seenAt } = person;
  return (
    <li className={css['person']}>
      <span className={css['avatar']} aria-hidden="true">
        {initialsOf(name)}
      </span>
      <span className={css['who']}>
        <strong>{name}</strong>
        {name === email ? null : <span className={css['sub']}>{email}</span>}
      </span>
      <span className={css['role']}>
        {words[`role_${access.role}`]}
        <span className={css['sub']}>{seesText(person, words)}</span>
      </span>
      <span className={css['seen']}>
        <span className={css['state']} data-state={state}>
          {words[`state_${state}`]}
        </span>
        <span className={css['sub']}>
          {seenAt === null ? words.never : format.moment(seenAt)}
          {secondFactor ? ` · ${words.secondFactorBadge}` : ''}
        </span>
      </span>
      <PersonMenu person={person} onChange={onChange} />
    </li>
  );
}

function seesText({ access: { rule } }: PersonView, words: PeopleWords): string {
  const kinds = new Set(rule.map(({ kind }) => kind));
  if (kinds.has('all')) return words.seesAll;
  const parts = [
    ...(kinds.has('owned') ? [words.seesOwn] : []),
    ...(kinds.has('members') ? [words.seesChosen] : []),
  ];
  return parts.length === 0 ? words.seesNothing : parts.join(' · ');
}

function initialsOf(name: string): string {
  const words = name.split(/[\s@.]+/).filter((word) => word !== '');
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.[0]?.toUpperCase() ?? '')
    .join('');
}
