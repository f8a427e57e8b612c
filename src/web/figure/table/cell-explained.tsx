import type { ExplainRef, Shown } from '../../../report/schema.ts';
import { ExplainNumber } from '../explain/explain-number.tsx';
import { BareText, ShownText } from '../shown-text.tsx';

type Props = { shown: Shown; explain: ExplainRef | null; note: string | null; label: string };

/** The number of a cell, which explains itself where it can. */
export function CellExplained({ shown, explain, note, label }: Props) {
  if (explain === null) return <ShownText shown={shown} />;
  return (
    <ExplainNumber explain={explain} label={label} note={note} shown={shown} inTable>
      <BareText shown={shown} />
    </ExplainNumber>
  );
}
