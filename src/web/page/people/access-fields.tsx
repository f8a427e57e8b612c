import { Checkbox, MultiSelect, SegmentedControl, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { MASK_GROUPS, ROLES } from '../../../serve/schema.ts';
import { ownReportsQuery } from '../../api/own-report-queries.ts';
import { templatesQuery } from '../../api/queries.ts';
import { useSession } from '../../session/use-session.ts';
import { useLocale } from '../../words/words.tsx';
import { isWhole, usualDraft } from './access-draft.ts';
import type { DraftProps } from './access-draft.ts';
import css from './people.module.css';
import { RuleFields } from './rule-fields.tsx';
import { usePeopleWords } from './words/use-people-words.ts';

/** Role, clients, what is hidden, which reports. */
export function AccessFields({ draft, onChange }: DraftProps) {
  const words = usePeopleWords();
  return (
    <>
      <RoleField draft={draft} onChange={onChange} />
      {isWhole(draft.role) ? null : (
        <>
          <fieldset className={css['group']}>
            <legend>{words.accounts}</legend>
            <SegmentedControl
              aria-label={words.accounts}
              value={draft.sees}
              data={[
                { value: 'all', label: words.accountsAll },
                { value: 'some', label: words.accountsSome },
              ]}
              onChange={(sees) => onChange({ ...draft, sees: sees === 'all' ? 'all' : 'some' })}
            />
            {draft.sees === 'some' ? <RuleFields draft={draft} onChange={onChange} /> : null}
          </fieldset>
          <Checkbox.Group
            label={words.hidden}
            value={[...draft.masks]}
            onChange={(chosen) =>
              onChange({ ...draft, masks: MASK_GROUPS.filter((group) => chosen.includes(group)) })
            }
          >
            {MASK_GROUPS.map((group) => (
              <Checkbox key={group} mt={8} value={group} label={words[`mask_${group}`]} />
            ))}
          </Checkbox.Group>
          <ReportFields draft={draft} onChange={onChange} />
        </>
      )}
    </>
  );
}

/** Only owners make owners. */
function RoleField({ draft, onChange }: DraftProps) {
  const words = usePeopleWords();
  const session = useSession();
  const offered = ROLES.filter((role) => role !== 'owner' || session?.role === 'owner');
  return (
    <Select
      label={words.role}
      description={words[`roleHint_${draft.role}`]}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      allowDeselect={false}
      value={draft.role}
      data={offered.map((role) => ({ value: role, label: words[`role_${role}`] }))}
      onChange={(value) => {
        const role = ROLES.find((each) => each === value);
        if (role !== undefined) onChange(usualDraft(role));
      }}
    />
  );
}

function ReportFields({ draft, onChange }: DraftProps) {
  const words = usePeopleWords();
  const { data: templates = [] } = useQuery(templatesQuery(useLocale()));
  const { data: own = [] } = useQuery(ownReportsQuery());
  const { reports } = draft;
  return (
    <fieldset className={css['group']}>
      <legend>{words.reports}</legend>
      <SegmentedControl
        aria-label={words.reports}
        value={reports === null ? 'role' : 'only'}
        data={[
          { value: 'role', label: words.reportsRole },
          { value: 'only', label: words.reportsOnly },
        ]}
        onChange={(value) => onChange({ ...draft, reports: value === 'only' ? [] : null })}
      />
      {reports === null ? null : (
        <MultiSelect
          aria-label={words.reportsOnly}
          searchable
          value={[...reports]}
          data={[
            ...templates.map(({ id, title }) => ({ value: id, label: title })),
            ...own
              .filter(({ published }) => published !== null)
              .map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(chosen) => onChange({ ...draft, reports: chosen })}
        />
      )}
    </fieldset>
  );
}
