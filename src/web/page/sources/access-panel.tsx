import { Button } from '@mantine/core';
import type { SourceView } from '../../../serve/schema.ts';
import type { Words } from '../../words/en.ts';
import { useFormat } from '../../words/use-format.ts';
import { fillWord, useLocale, useWords } from '../../words/words.tsx';
import { CopyField } from './copy-field.tsx';
import { goToConsent } from './go-to-consent.ts';
import { closeLink, openLink } from './source-queries.ts';
import css from './sources.module.css';
import { useSourceAction } from './use-source-action.ts';

/** Who may let Rapport into a source again: its reader, or somebody else by a link. */
export function AccessPanel({ source }: { source: SourceView }) {
  const words = useWords();
  const locale = useLocale();
  const { run, isRunning } = useSourceAction(() => goToConsent(source.id, locale));
  const { access, reconnect, title } = source;
  if (!reconnect.isPossible) return null;
  return (
    <section className={css['panel']} aria-labelledby="access">
      <h2 id="access">{words.access}</h2>
      {access === null ? null : (
        <>
          <AccessFacts access={access} />
          <div className={css['cardFoot']}>
            <Button
              variant={access.isMissing || access.isEnding ? 'filled' : 'default'}
              loading={isRunning}
              onClick={() => run(undefined)}
            >
              {fillWord(words.signIn, { title })}
            </Button>
          </div>
        </>
      )}
      <LinkPart source={source} />
    </section>
  );
}

function AccessFacts({ access }: { access: NonNullable<SourceView['access']> }) {
  const words = useWords();
  const format = useFormat();
  const { givenAt, isMissing } = access;
  if (isMissing) return <p className="muted">{words.accessMissing}</p>;
  return (
    <dl className={css['facts']}>
      <div>
        <dt>{words.accessSince}</dt>
        <dd>{givenAt === null ? '—' : format.moment(givenAt)}</dd>
      </div>
      <div>
        <dt>{words.accessEnds}</dt>
        <dd>{endsText(access, words, format.moment)}</dd>
      </div>
    </dl>
  );
}

function endsText(
  { endsAt, isRenewed }: NonNullable<SourceView['access']>,
  words: Words,
  moment: (instant: string) => string,
): string {
  if (endsAt === null) return words.accessRenews;
  return isRenewed ? fillWord(words.accessIdle, { date: moment(endsAt) }) : moment(endsAt);
}

function LinkPart({ source }: { source: SourceView }) {
  const words = useWords();
  const locale = useLocale();
  const format = useFormat();
  const making = useSourceAction(() => openLink(source.id, locale));
  const closing = useSourceAction(() => closeLink(source.id, locale));
  const { openUntil } = source.reconnect;
  const made = openUntil === null ? undefined : making.data;
  return (
    <>
      <h3 className={css['subhead']}>{words.link}</h3>
      <p className="muted">{words.linkLead}</p>
      {made === undefined ? null : (
        <CopyField label={words.linkOnce} value={`${location.origin}/reconnect#${made.token}`} />
      )}
      {openUntil === null ? null : (
        <p>{fillWord(words.linkOpenUntil, { date: format.moment(openUntil) })}</p>
      )}
      <div className={css['cardFoot']}>
        <Button variant="default" loading={making.isRunning} onClick={() => making.run(undefined)}>
          {words.linkMake}
        </Button>
        {openUntil === null ? null : (
          <Button
            variant="subtle"
            color="red"
            loading={closing.isRunning}
            onClick={() => closing.run(undefined)}
          >
            {words.linkRevoke}
          </Button>
        )}
      </div>
    </>
  );
}
