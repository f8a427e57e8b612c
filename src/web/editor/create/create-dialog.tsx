import { Button, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Filter } from '../../../query/schema.ts';
import { createReport } from '../../api/own-report-queries.ts';
import { templatesQuery } from '../../api/queries.ts';
import { useErrorText } from '../../api/use-error-text.ts';
import { entityNames } from '../../words/entity-names.ts';
import { fillWord, useLocale, useWords } from '../../words/words.tsx';
import css from '../editor.module.css';
import { Dialog } from '../dialog/dialog.tsx';
import { FilterFields } from '../panel/filter-fields.tsx';
import { useEditorWords } from '../words/use-editor-words.ts';

type Props = {
  /** The template it is made from; null = to be chosen. */
  template: string | null;
  isOpen: boolean;
  onClose: () => void;
};

/** A report of one's own: from which template, what it is called, what it is about, and what it will lack. */
export function CreateDialog({ template, isOpen, onClose }: Props) {
  const words = useEditorWords();
  const common = useWords();
  const locale = useLocale();
  const navigate = useNavigate();
  const { data: templates = [] } = useQuery(templatesQuery(locale));
  const [chosen, setChosen] = useState(template);
  const [title, setTitle] = useState('');
  const [filters, setFilters] = useState<Filter[]>([]);
  const [error, setError] = useState<Error | null>(null);
  const failed = useErrorText(error);
  const card = templates.find(({ id }) => id === chosen);
  const create = async (): Promise<void> => {
    if (chosen === null) return;
    try {
      const named = title.trim() === '' ? null : title.trim();
      const made = await createReport({ template: chosen, title: named, filters }, locale);
      await navigate({ to: '/reports/$report/edit', params: { report: made.report.id } });
    } catch (caught) {
      if (!(caught instanceof Error)) throw caught;
      setError(caught);
    }
  };
  return (
    <Dialog title={words.newReport} isOpen={isOpen} onClose={onClose}>
      <form
        className={css['fields']}
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <Select
          label={words.fromTemplate}
          value={chosen}
          searchable
          allowDeselect={false}
          data={templates.map(({ id, title: label }) => ({ value: id, label }))}
          onChange={setChosen}
        />
        {card === undefined || card.status === 'ready' ? null : (
          <p className="muted">
            {fillWord(card.status === 'missing' ? common.templateMissing : common.templatePartial, {
              names: entityNames(card.missing, locale),
            })}
          </p>
        )}
        <TextInput
          label={words.reportTitle}
          placeholder={card?.title ?? ''}
          maxLength={200}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <div>
          <span className={css['label']}>{words.about}</span>
          <p className="muted">{filters.length === 0 ? words.aboutAll : null}</p>
          <FilterFields filters={filters} onChange={setFilters} />
        </div>
        {failed === null ? null : <p role="alert">{failed.message}</p>}
        <div className={css['rowActions']}>
          <Button type="submit" disabled={chosen === null}>
            {words.createReport}
          </Button>
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
