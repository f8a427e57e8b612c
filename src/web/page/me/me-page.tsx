import { useSession } from '../../session/use-session.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { fillWord } from '../../words/words.tsx';
import { usePeopleWords } from '../people/words/use-people-words.ts';
import css from './me.module.css';
import { PasswordPanel } from './password-panel.tsx';
import { SecondPanel } from './second-panel.tsx';
import { SessionsPanel } from './sessions-panel.tsx';
import { TokensPanel } from './tokens-panel.tsx';

/** What a person looks after alone. */
export function MePage() {
  const words = usePeopleWords();
  const session = useSession();
  usePageTitle(words.meTitle);
  if (session === null) return null;
  const { person, role, secondFactor, rights } = session;
  return (
    <div className="page">
      <h1 className="page-title">{person.name}</h1>
      <p className="page-lead">
        {fillWord(words.meLead, { email: person.email, role: words[`role_${role}`] })}
      </p>
      <div className={css['panels']}>
        <PasswordPanel email={person.email} />
        <SecondPanel isOn={secondFactor} />
        <SessionsPanel />
        {rights.includes('ask') ? <TokensPanel /> : null}
      </div>
    </div>
  );
}
