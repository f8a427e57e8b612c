import { Button, TextInput } from '@mantine/core';
import { IconCircleCheck, IconPlugConnected } from '@tabler/icons-react';
import type { ConnectorView, SourceView } from '../../../serve/schema.ts';
import { fillWord, useWords } from '../../words/words.tsx';
import { CopyField } from './copy-field.tsx';
import { FormFields } from './form-fields.tsx';
import css from './sources.module.css';
import { useConnection } from './use-connection.ts';

type Props = { connector: ConnectorView; source: SourceView | null };

/** The form of a connector: secrets masked, the connection tried before it is kept, problems at their field. */
export function ConnectionForm({ connector, source }: Props) {
  const words = useWords();
  const form = useConnection(connector, source);
  const { state, problems } = form;
  const submit = source === null ? words.connectAndSync : words.connectionSave;
  // Before somebody signed in there is nothing to test.
  const needsConsent = form.isConsent && (source?.access?.isMissing ?? true);
  const loose = problems.filter(({ at }) => at?.path === undefined);
  return (
    <form
      className={css['panel']}
      aria-label={words.connection}
      onSubmit={(event) => {
        event.preventDefault();
        form.save();
      }}
    >
      <h2>{words.connection}</h2>
      <TextInput
        label={words.sourceName}
        value={state.name}
        required
        maxLength={120}
        onChange={(event) => form.setName(event.currentTarget.value)}
      />
      <FormFields
        fields={connector.form}
        values={state.values}
        hints={source?.secrets ?? {}}
        problems={problems}
        onChange={form.setValue}
      />
      {form.isConsent ? (
        <CopyField
          label={words.callback}
          description={fillWord(words.signInHint, { title: connector.title })}
          value={`${location.origin}/consent/return`}
        />
      ) : null}
      {loose.map((problem) => (
        <p key={problem.message} className={css['problem']} role="alert">
          {problem.message} <span className="muted">{problem.hint}</span>
        </p>
      ))}
      {form.account === null ? null : (
        <output className={css['good']}>
          <IconCircleCheck size={18} stroke={1.8} aria-hidden="true" />
          {fillWord(words.connectionWorks, { account: form.account })}
        </output>
      )}
      <div className={css['cardFoot']}>
        {needsConsent ? null : (
          <Button
            variant="default"
            leftSection={<IconPlugConnected size={17} stroke={1.8} />}
            loading={form.isChecking}
            onClick={form.check}
          >
            {words.connectionTest}
          </Button>
        )}
        <Button type="submit" loading={form.isSaving}>
          {needsConsent ? fillWord(words.signIn, { title: connector.title }) : submit}
        </Button>
      </div>
    </form>
  );
}
