import { IconCheck } from '@tabler/icons-react';
import type { AccountRecordView, ProposalView } from '../../../serve/schema.ts';
import { fieldRows } from './field-rows.ts';
import css from './identity.module.css';
import { useIdentityWords } from './words/use-identity-words.ts';

/** Two records side by side; what says the same is marked, by a sign as well as by colour. */
export function CompareTable({ proposal }: { proposal: ProposalView }) {
  const words = useIdentityWords();
  const { left, right } = proposal;
  return (
    <table className={css['compare']}>
      <thead>
        <tr>
          <th scope="col">{words.field}</th>
          <RecordHead record={left} />
          <RecordHead record={right} />
        </tr>
      </thead>
      <tbody>
        {fieldRows(proposal).map(({ name, label, values, marked }) => (
          <tr key={name}>
            <th scope="row">
              {label}
              {marked[0] && marked[1] ? (
                <span className={css['same']}>
                  <IconCheck size={13} stroke={2.4} aria-hidden="true" /> {words.same}
                </span>
              ) : null}
            </th>
            {values.map((value, side) => (
              <td key={side} data-same={marked[side] === true || undefined}>
                {value ?? <span className="muted">—</span>}
                {name === 'tax_id' && value !== null ? (
                  <TaxState record={side === 0 ? left : right} />
                ) : null}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RecordHead({ record }: { record: AccountRecordView }) {
  return (
    <th scope="col">
      <span className={css['from']}>{record.sourceName}</span>
      <span className={css['streamKey']}>
        {record.ref.stream} · {record.ref.pk}
      </span>
    </th>
  );
}

function TaxState({ record: { taxState } }: { record: AccountRecordView }) {
  const words = useIdentityWords();
  if (taxState === null || taxState === 'unknown') return null;
  return (
    <span className={css['taxState']} data-state={taxState}>
      {taxState === 'valid' ? words.taxValid : words.taxWrong}
    </span>
  );
}
