import { Button, Skeleton } from '@mantine/core';
import { IconArrowLeft, IconArrowMerge } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { AccountOrigin as Origin, AccountRecordView } from '../../../serve/schema.ts';
import { Notice } from '../../viewer/notice.tsx';
import { fillWord, useLocale } from '../../words/words.tsx';
import { AccountPicker } from './account-picker.tsx';
import { DecisionList } from './decision-list.tsx';
import { originQuery } from './identity-queries.ts';
import css from './identity.module.css';
import { RecordCard } from './record-card.tsx';
import { recordName } from './record-name.ts';
import type { TabProps } from './tab-props.ts';
import { useIdentityWords } from './words/use-identity-words.ts';

type Props = TabProps & { account: string };

/** Why these records are one account, each with its source and rule; any of them can leave or move. */
export function AccountOrigin({ account, set, currency, decider, mayDecide }: Props) {
  const words = useIdentityWords();
  const locale = useLocale();
  const [moving, setMoving] = useState<AccountRecordView | null>(null);
  const { data, error, refetch } = useQuery(originQuery(account, locale));
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconArrowLeft size={15} stroke={1.9} />}
        onClick={() => set({ account: '' })}
      >
        {words.backToAccounts}
      </Button>
      {error === null ? null : <Notice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? <Skeleton height={320} radius="lg" mt={12} /> : null}
      {data === undefined ? null : (
        <section aria-label={data.account.name}>
          <OriginHead
            origin={data}
            onMerge={mayDecide ? () => setMoving(data.records[0] ?? null) : null}
          />
          <h3 className={css['group']}>{words.why}</h3>
          <ul className={css['records']}>
            {data.records.map((record) => (
              <li key={`${record.ref.source} ${record.ref.stream} ${record.ref.pk}`}>
                <RecordCard record={record} currency={currency}>
                  {!mayDecide || isFounder(record, data) ? null : (
                    <RecordActions record={record} decider={decider} onMove={setMoving} />
                  )}
                </RecordCard>
              </li>
            ))}
          </ul>
          {data.decisions.length === 0 ? null : (
            <>
              <h3 className={css['group']}>{words.decisions}</h3>
              <DecisionList decisions={data.decisions} onUndo={mayDecide ? decider.undo : null} />
            </>
          )}
        </section>
      )}
      {moving === null ? null : (
        <AccountPicker
          title={fillWord(
            data !== undefined && isFounder(moving, data) ? words.mergeTitle : words.moveTitle,
            {
              name: recordName(moving),
            },
          )}
          without={account}
          onClose={() => setMoving(null)}
          onChoose={({ founder }) => {
            decider.decide(
              { kind: 'accept', left: moving.ref, right: founder },
              recordName(moving),
            );
            setMoving(null);
          }}
        />
      )}
    </>
  );
}

/** Its founder cannot leave an account; placing it in another one merges both. */
function isFounder({ ref }: AccountRecordView, { account: { founder } }: Origin): boolean {
  return ref.source === founder.source && ref.stream === founder.stream && ref.pk === founder.pk;
}

function OriginHead({ origin, onMerge }: { origin: Origin; onMerge: (() => void) | null }) {
  const words = useIdentityWords();
  const { id, name, aliases } = origin.account;
  return (
    <header className={css['originHead']}>
      <div>
        <h2>{name}</h2>
        {aliases.length === 0 ? null : (
          <p className="muted">{fillWord(words.aliases, { names: aliases.join(', ') })}</p>
        )}
      </div>
      <div className={css['recordActions']}>
        <Button
          size="compact-md"
          variant="default"
          component={Link}
          to={`/accounts/${encodeURIComponent(id)}`}
        >
          {words.openAccount}
        </Button>
        {onMerge === null ? null : (
          <Button
            size="compact-md"
            variant="default"
            leftSection={<IconArrowMerge size={15} stroke={1.8} />}
            onClick={onMerge}
          >
            {words.mergeInto}
          </Button>
        )}
      </div>
    </header>
  );
}

type ActionProps = Pick<TabProps, 'decider'> & {
  record: AccountRecordView;
  onMove: (record: AccountRecordView) => void;
};

function RecordActions({ record, decider, onMove }: ActionProps) {
  const words = useIdentityWords();
  const split = (): void =>
    decider.decide({ kind: 'split', left: record.ref, right: null }, recordName(record));
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={split}>
        {words.split}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={() => onMove(record)}>
        {words.move}
      </Button>
    </>
  );
}
