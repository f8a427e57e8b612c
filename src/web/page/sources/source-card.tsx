import { Button } from '@mantine/core';
import { IconPlayerStop, IconRefresh } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { SourceView } from '../../../serve/schema.ts';
import { kindName } from '../../words/kind-name.ts';
import { useFormat } from '../../words/use-format.ts';
import { fillWord, useWords } from '../../words/words.tsx';
import { ConnectorMark } from './connector-mark.tsx';
import { JobBar } from './job-bar.tsx';
import { SourceFacts } from './source-facts.tsx';
import { SourceMenu } from './source-menu.tsx';
import { sendVerb } from './source-queries.ts';
import type { Verb } from './source-queries.ts';
import { sourceStatus } from './source-status.ts';
import css from './sources.module.css';
import { useSourceAction } from './use-source-action.ts';

/** One source: how it stands, what it last said, and what can be done with it. */
export function SourceCard({ source }: { source: SourceView }) {
  const words = useWords();
  const client = useQueryClient();
  const { run, isRunning } = useSourceAction((verb: Verb) => sendVerb(source.id, verb));
  const status = sourceStatus(source);
  const isRemoved = source.state === 'removed';
  return (
    <article className={css['card']} aria-labelledby={`source-${source.id}`}>
      <header className={css['cardHead']}>
        <ConnectorMark title={source.title} category={source.category} />
        <div className={css['cardTitle']}>
          <h2 id={`source-${source.id}`}>
            <Link to="/sources/$source" params={{ source: source.id }} className="link">
              {source.name}
            </Link>
          </h2>
          <p className="muted">{kindName(words, source.kind, source.title)}</p>
        </div>
        <span className={css['state']} data-state={status.tone}>
          {words[status.word]}
        </span>
      </header>
      {isRemoved ? null : <SourceFacts source={source} />}
      {source.job === null && !isRemoved
        ? source.problems.slice(0, 3).map((problem) => (
            <p key={problem.message} className={css['problem']} data-severity={problem.severity}>
              {problem.message} <span className="muted">{problem.hint}</span>
            </p>
          ))
        : null}
      {source.access?.isEnding === true && !isRemoved ? <AccessEnding source={source} /> : null}
      {source.job === null ? null : (
        <JobBar
          job={source.job}
          label={source.name}
          onEnd={() => void client.invalidateQueries()}
        />
      )}
      <footer className={css['cardFoot']}>
        {isRemoved ? (
          <Button size="compact-sm" variant="default" onClick={() => run('restore')}>
            {words.undo}
          </Button>
        ) : (
          <MainAction source={source} run={run} isRunning={isRunning} />
        )}
        {isRemoved ? null : <SourceMenu source={source} run={run} />}
      </footer>
    </article>
  );
}

function AccessEnding({ source: { access } }: { source: SourceView }) {
  const words = useWords();
  const format = useFormat();
  const date = access?.endsAt;
  return date === null || date === undefined ? null : (
    <p className={css['problem']}>{fillWord(words.accessEnding, { date: format.moment(date) })}</p>
  );
}

type ActionProps = { source: SourceView; run: (verb: Verb) => void; isRunning: boolean };

function MainAction({ source, run, isRunning }: ActionProps) {
  const words = useWords();
  if (source.job !== null) {
    return (
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconPlayerStop size={15} stroke={1.8} />}
        onClick={() => run('stop')}
      >
        {words.sourceStop}
      </Button>
    );
  }
  if (source.state === 'reconnect' || source.access?.isMissing === true) {
    return (
      <Button component={Link} to={`/sources/${encodeURIComponent(source.id)}`} size="compact-sm">
        {words.sourceReconnect}
      </Button>
    );
  }
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={isRunning}
      leftSection={<IconRefresh size={15} stroke={1.8} />}
      onClick={() => run('sync')}
    >
      {words.sourceSync}
    </Button>
  );
}
