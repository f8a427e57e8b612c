import { Button, Kbd } from '@mantine/core';
import { IconArrowRight, IconCheck, IconX } from '@tabler/icons-react';
import type { ProposalView } from '../../../serve/schema.ts';
import { useFormat } from '../../words/use-format.ts';
import { fillWord } from '../../words/words.tsx';
import { CompareTable } from './compare-table.tsx';
import css from './identity.module.css';
import { recordName } from './record-name.ts';
import type { ReviewActions } from './use-review.ts';
import { evidenceWord } from './words/evidence-word.ts';
import { useIdentityWords } from './words/use-identity-words.ts';
import { Worth } from './worth.tsx';

type Props = {
  proposal: ProposalView;
  place: { at: number; total: number };
  currency: string;
  actions: ReviewActions;
  isBusy: boolean;
};

/** One proposal: both records side by side, what speaks for it, and what can be decided. */
export function ProposalDetail({ proposal, place, currency, actions, isBusy }: Props) {
  const words = useIdentityWords();
  const format = useFormat();
  const { kind, left, right, others, evidence, score } = proposal;
  const names = { left: recordName(left), right: right.accountName ?? '' };
  return (
    <section className={css['detail']} aria-label={fillWord(words.proposalOf, names)}>
      <header className={css['detailHead']}>
        <div>
          <p className="muted">{kind === 'merge' ? words.question : words.questionLink}</p>
          <h2>
            {names.left}{' '}
            <IconArrowRight size={17} stroke={1.8} aria-hidden="true" className={css['arrow']} />{' '}
            {names.right}
          </h2>
        </div>
        <span className="muted tabular">
          {fillWord(words.position, {
            at: format.count(place.at + 1),
            total: format.count(place.total),
          })}
        </span>
      </header>
      <dl className={css['facts']}>
        <div>
          <dt>{words.score}</dt>
          <dd>{format.percent(Number(score))}</dd>
        </div>
        <div>
          <dt>{words.evidence}</dt>
          <dd>{evidence.map((each) => evidenceWord(words, each)).join(', ')}</dd>
        </div>
        <div>
          <dt>{words.worth}</dt>
          <dd>
            <Worth rows={proposal.rows} amount={proposal.amount} currency={currency} />
          </dd>
        </div>
      </dl>
      <div className={css['scroll']}>
        <CompareTable proposal={proposal} />
      </div>
      {others === 0 ? null : (
        <p className="muted">
          {others === 1 ? words.othersOne : fillWord(words.others, { count: format.count(others) })}
        </p>
      )}
      <Actions kind={kind} actions={actions} isBusy={isBusy} />
    </section>
  );
}

type ActionsProps = Pick<Props, 'actions' | 'isBusy'> & { kind: ProposalView['kind'] };

function Actions({ kind, actions, isBusy }: ActionsProps) {
  const words = useIdentityWords();
  return (
    <footer className={css['actions']}>
      <Button
        leftSection={<IconCheck size={17} stroke={2} />}
        rightSection={<Kbd size="xs">A</Kbd>}
        loading={isBusy}
        onClick={actions.accept}
      >
        {kind === 'merge' ? words.merge : words.accept}
      </Button>
      <Button
        variant="default"
        leftSection={<IconX size={17} stroke={2} />}
        rightSection={<Kbd size="xs">R</Kbd>}
        onClick={actions.reject}
      >
        {words.reject}
      </Button>
      {kind === 'merge' ? null : (
        <Button variant="default" rightSection={<Kbd size="xs">O</Kbd>} onClick={actions.found}>
          {words.found}
        </Button>
      )}
      <Button variant="subtle" rightSection={<Kbd size="xs">M</Kbd>} onClick={actions.move}>
        {kind === 'merge' ? words.mergeInto : words.move}
      </Button>
    </footer>
  );
}
