import { PasswordInput } from '@mantine/core';
import { usePeopleWords } from '../people/words/use-people-words.ts';

type Props = { value: string; onChange: (value: string) => void };

/** A password that somebody chooses, with what is asked of it. */
export function NewPassword({ value, onChange }: Props) {
  const words = usePeopleWords();
  return (
    <PasswordInput
      required
      label={words.newPassword}
      description={words.passwordHint}
      autoComplete="new-password"
      visibilityToggleButtonProps={{ 'aria-label': words.passwordShow }}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
