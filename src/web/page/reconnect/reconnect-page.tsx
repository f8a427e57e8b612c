import { Button, Skeleton } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReconnectView } from '../../../serve/schema.ts';
import { PlainPage } from '../../shell/plain-page.tsx';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { useFormat } from '../../words/use-format.ts';
import { fillWord, useLocale, useWords } from '../../words/words.tsx';
import { FormFields } from '../sources/form-fields.tsx';
import { Problem } from './problem.tsx';
import css from './reconnect.module.css';
import { reconnectQuery } from './reconnect-queries.ts';
import { useReconnect } from './use-reconnect.ts';

/** A source connected anew by whoever has its login: a client, most often, who has no account here. */
export function ReconnectPage() {
  const [token] = useState(() => location.hash.slice(1));
  return (
    <PlainPage>
      <Asked token={token} />
    </PlainPage>
  );
}

function Asked({ token }: { token: string }) {
  const words = useWords();
  const locale = useLocale();
  const { data, error } = useQuery(reconnectQuery(token, locale));
  usePageTitle(
    data === undefined ? words.access : fillWord(words.reconnectTitle, { title: data.title }),
  );
  if (error !== null) {
    return (
      <>
        <h1>{words.consentFailed}</h1>
        <Problem error={error} />
      </>
    );
  }
  return data === undefined ? <Skeleton height={160} /> : <Request token={token} view={data} />;
}

function Request({ token, view }: { token: string; view: ReconnectView }) {
  const words = useWords();
  const format = useFormat();
  const form = useReconnect(token, view);
  const { title, brand, fields, expiresAt } = view;
  if (form.account !== null) {
    return (
      <>
        <h1 className={css['done']}>
          <IconCircleCheck size={26} stroke={1.7} aria-hidden="true" />
          {fillWord(words.consentDone, { account: form.account })}
        </h1>
        <p>{words.consentClose}</p>
      </>
    );
  }
  return (
    <>
      <Brand brand={brand} />
      <h1>{fillWord(words.reconnectTitle, { title })}</h1>
      <p>{fillWord(words.reconnectLead, { name: brand.name, title })}</p>
      <form
        className={css['form']}
        onSubmit={(event) => {
          event.preventDefault();
          form.send();
        }}
      >
        {view.signIn ? <p>{fillWord(words.reconnectSignIn, { title })}</p> : null}
        <FormFields
          fields={fields}
          values={form.values}
          hints={{}}
          problems={form.problems}
          onChange={form.setValue}
        />
        {form.error === null ? null : <Problem error={form.error} />}
        <Button type="submit" color={brand.color} autoContrast loading={form.isSending} fullWidth>
          {view.signIn ? fillWord(words.signIn, { title }) : words.reconnectGive}
        </Button>
      </form>
      <p className={css['fine']}>
        {fillWord(words.reconnectUntil, { date: format.moment(expiresAt) })}
      </p>
    </>
  );
}

function Brand({ brand: { name, logo } }: Pick<ReconnectView, 'brand'>) {
  return logo === null ? (
    <p className={css['brand']}>{name}</p>
  ) : (
    <img className={css['logo']} src={logo} alt={name} />
  );
}
