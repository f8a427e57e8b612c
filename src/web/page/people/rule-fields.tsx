import { Button, CloseButton, Checkbox, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { RULE_DIMENSIONS } from '../../../query/schema.ts';
import { dimensionsQuery } from '../../api/own-report-queries.ts';
import { MemberSelect } from '../../viewer/member-select.tsx';
import { useLocale } from '../../words/words.tsx';
import type { Choice, DraftProps, StandIn } from './access-draft.ts';
import css from './people.module.css';
import { usePeopleWords } from './words/use-people-words.ts';

/** Which clients: one's own, those of colleagues stood in for, those that are chosen by what the data says. */
export function RuleFields({ draft, onChange }: DraftProps) {
  const words = usePeopleWords();
  const { own, standIns, choices } = draft;
  const setOwn = (next: typeof own): void => onChange({ ...draft, own: next });
  return (
    <div className={css['rule']}>
      <Checkbox
        label={words.own}
        checked={own !== null}
        onChange={({ currentTarget: { checked } }) =>
          setOwn(checked ? { any: true, history: false } : null)
        }
      />
      {own === null ? null : (
        <div className={css['nested']}>
          <Checkbox
            label={words.ownAny}
            checked={own.any}
            onChange={({ currentTarget: { checked } }) => setOwn({ ...own, any: checked })}
          />
          <Checkbox
            label={words.ownHistory}
            checked={own.history}
            onChange={({ currentTarget: { checked } }) => setOwn({ ...own, history: checked })}
          />
        </div>
      )}
      {standIns.map((standIn, at) => (
        <StandInFields
          key={at}
          standIn={standIn}
          onChange={(next) => onChange({ ...draft, standIns: changedAt(standIns, at, next) })}
        />
      ))}
      {choices.map((choice, at) => (
        <ChoiceFields
          key={at}
          choice={choice}
          onChange={(next) => onChange({ ...draft, choices: changedAt(choices, at, next) })}
        />
      ))}
      <div className={css['foot']}>
        <Button
          variant="default"
          size="xs"
          onClick={() =>
            onChange({ ...draft, standIns: [...standIns, { email: '', until: null }] })
          }
        >
          {words.standInAdd}
        </Button>
        <Button
          variant="default"
          size="xs"
          onClick={() =>
            onChange({
              ...draft,
              choices: [...choices, { dimension: 'account', keys: [], until: null }],
            })
          }
        >
          {words.memberAdd}
        </Button>
      </div>
    </div>
  );
}

/** Null takes the item away. */
type ItemProps<Item> = { onChange: (item: Item | null) => void };

function StandInFields({ standIn, onChange }: ItemProps<StandIn> & { standIn: StandIn }) {
  const words = usePeopleWords();
  return (
    <div className={css['item']}>
      <TextInput
        type="email"
        label={words.standIn}
        placeholder={words.standInEmail}
        value={standIn.email}
        onChange={(event) => onChange({ ...standIn, email: event.currentTarget.value })}
      />
      <UntilField value={standIn.until} onChange={(until) => onChange({ ...standIn, until })} />
      <CloseButton aria-label={words.remove} onClick={() => onChange(null)} />
    </div>
  );
}

function ChoiceFields({ choice, onChange }: ItemProps<Choice> & { choice: Choice }) {
  const words = usePeopleWords();
  const { data = [] } = useQuery(dimensionsQuery(useLocale()));
  const offered = RULE_DIMENSIONS.map((dimension) => ({
    value: dimension,
    label: data.find(({ id }) => id === dimension)?.name ?? dimension,
  }));
  const label = offered.find(({ value }) => value === choice.dimension)?.label ?? '';
  return (
    <div className={css['item']}>
      <Select
        label={words.members}
        allowDeselect={false}
        value={choice.dimension}
        data={offered}
        onChange={(value) => {
          const dimension = RULE_DIMENSIONS.find((each) => each === value);
          if (dimension !== undefined) onChange({ ...choice, dimension, keys: [] });
        }}
      />
      <UntilField value={choice.until} onChange={(until) => onChange({ ...choice, until })} />
      <CloseButton aria-label={words.remove} onClick={() => onChange(null)} />
      <div className={css['members']}>
        <MemberSelect
          key={choice.dimension}
          control={{ dimension: choice.dimension, label, drill: null }}
          onlyIn
          filter={
            choice.keys.length === 0
              ? null
              : { dimension: choice.dimension, op: 'in', values: [...choice.keys] }
          }
          onChange={(filter) =>
            onChange({
              ...choice,
              keys: (filter?.values ?? []).filter((value) => value !== null),
            })
          }
        />
      </div>
    </div>
  );
}

function UntilField({
  value,
  onChange,
}: {
  value: string | null;
  onChange: (until: string | null) => void;
}) {
  const words = usePeopleWords();
  return (
    <TextInput
      type="date"
      label={words.until}
      value={value ?? ''}
      onChange={({ currentTarget }) => onChange(currentTarget.value || null)}
    />
  );
}

function changedAt<Item>(items: readonly Item[], at: number, item: Item | null): Item[] {
  return items.flatMap((each, index) => {
    if (index !== at) return [each];
    return item === null ? [] : [item];
  });
}
