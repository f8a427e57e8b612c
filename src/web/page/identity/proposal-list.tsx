import { UnstyledButton } from '@mantine/core';
import { IconArrowMerge, IconLink } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { ProposalView } from '../../../serve/schema.ts';
import { useFormat } from '../../words/use-format.ts';
import css from './identity.module.css';
import { recordName } from './record-name.ts';
import { evidenceWord } from './words/evidence-word.ts';
import { useIdentityWords } from './words/use-identity-words.ts';
import { Worth } from './worth.tsx';

type Props = {
  proposals: readonly ProposalView[];
  at: number;
  currency: string;
  onGo: (at: number) => void;
};

/** Proposals by what they are worth; the chosen one stays in sight. */
export function ProposalList({ proposals, at, currency, onGo }: Props) {
  const words = useIdentityWords();
  return (
    <ol className={css['list']} aria-label={words.proposals}>
      {proposals.map((proposal, place) => (
        <ProposalItem
          key={`${proposal.left.ref.stream} ${proposal.left.ref.pk} ${proposal.right.account}`}
          proposal={proposal}
          currency={currency}
          isChosen={place === at}
          onChoose={() => onGo(place)}
        />
      ))}
    </ol>
  );
}

type ItemProps = {
  proposal: ProposalView;
  currency: string;
  isChosen: boolean;
  onChoose: () => void;
};

function ProposalItem({ proposal, currency, isChosen, onChoose }: ItemProps) {
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isChosen && item.current !== null) keepInSight(item.current);
  }, [isChosen]);
  return (
    <li ref={item}>
      <UnstyledButton
        className={css['item']}
        aria-current={isChosen ? 'true' : undefined}
        onClick={onChoose}
      >
        <ProposalLine proposal={proposal} currency={currency} />
      </UnstyledButton>
    </li>
  );
}

/** Scrolls the list, not the page. */
function keepInSight(item: HTMLLIElement): void {
  const list = item.parentElement;
  if (list === null) return;
  const isAbove = item.offsetTop < list.scrollTop;
  const isBelow = item.offsetTop + item.offsetHeight > list.scrollTop + list.clientHeight;
  if (isAbove || isBelow) list.scrollTo({ top: item.offsetTop - item.offsetHeight });
}

function ProposalLine({ proposal, currency }: { proposal: ProposalView; currency: string }) {
  const words = useIdentityWords();
  const format = useFormat();
  const Icon = proposal.kind === 'merge' ? IconArrowMerge : IconLink;
  return (
    <>
      <span className={css['itemHead']}>
        <Icon size={15} stroke={1.8} aria-hidden="true" />
        <b>{recordName(proposal.left)}</b>
        <span className={css['score']}>{format.percent(Number(proposal.score))}</span>
      </span>
      <span className={css['itemTo']}>→ {proposal.right.accountName}</span>
      <span className={css['itemFoot']}>
        <span className="muted">
          {proposal.evidence
            .map((each) => evidenceWord(words, { ...each, value: null }))
            .join(' · ')}
        </span>
        <Worth rows={proposal.rows} amount={proposal.amount} currency={currency} />
      </span>
    </>
  );
}
