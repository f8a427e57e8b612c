import { Button, PasswordInput, TextInput } from '@mantine/core';
import { usePeopleWords } from '../people/words/use-people-words.ts';
import { Problem } from '../reconnect/problem.tsx';
import css from './me.module.css';
import { QrCode } from './qr-code.tsx';
import { useSecond } from './use-second.ts';

/** The second factor: set up, put in force, ended. */
export function SecondPanel({ isOn }: { isOn: boolean }) {
  const words = usePeopleWords();
  const second = useSecond(isOn);
  if (second.codes !== null) return <RecoveryCodes codes={second.codes} />;
  const { secret } = second;
  const next = isOn ? words.secondEnd : secret === null ? words.secondBegin : words.secondConfirm;
  return (
    <form
      className={css['panel']}
      aria-label={words.secondTitle}
      onSubmit={(event) => {
        event.preventDefault();
        second.send();
      }}
    >
      <h2>
        {words.secondTitle} {isOn ? <span className="tone-good">· {words.secondOn}</span> : null}
      </h2>
      {secret === null ? (
        <>
          <p className="muted">{words.secondLead}</p>
          <PasswordInput
            required
            label={words.currentPassword}
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': words.passwordShow }}
            value={second.password}
            onChange={(event) => second.setPassword(event.currentTarget.value)}
          />
        </>
      ) : (
        <>
          <p>{words.secondScan}</p>
          <QrCode text={secret.uri} />
          <TextInput readOnly label={words.secondKey} value={secret.secret} />
          <TextInput
            required
            label={words.code}
            autoComplete="one-time-code"
            inputMode="numeric"
            value={second.code}
            onChange={(event) => second.setCode(event.currentTarget.value)}
          />
        </>
      )}
      {second.error === null ? null : <Problem error={second.error} />}
      <div className={css['foot']}>
        <Button type="submit" variant="default" loading={second.isSending}>
          {next}
        </Button>
      </div>
    </form>
  );
}

function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const words = usePeopleWords();
  return (
    <section className={css['panel']} aria-label={words.recoveryTitle}>
      <h2>{words.recoveryTitle}</h2>
      <p>{words.recoveryLead}</p>
      <ul className={css['codes']}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </section>
  );
}
