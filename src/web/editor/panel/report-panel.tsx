import { Select } from '@mantine/core';
import type { Document } from '../../../report/schema.ts';
import { cadenceName, CADENCES } from '../../page/gallery/card-words.ts';
import { useWords } from '../../words/words.tsx';
import { withPage } from '../change/pages.ts';
import { useEditorParts } from '../editor-context.ts';
import css from '../editor.module.css';
import { shownPage } from '../state/editor-state.ts';
import { useEditorWords } from '../words/use-editor-words.ts';
import { CompareField } from './compare-field.tsx';
import { FilterFields } from './filter-fields.tsx';
import { PeriodField } from './period-field.tsx';
import { TextField } from './text-field.tsx';

/** What holds for the whole report, and for the page that is shown. */
export function ReportPanel() {
  const words = useEditorWords();
  const common = useWords();
  const { state, change } = useEditorParts();
  const { document } = state;
  const page = shownPage(state);
  const set = (part: Partial<Document>, merging?: string): void =>
    change((before) => ({ ...before, ...part }), merging);
  return (
    <div className={css['fields']}>
      <TextField
        label={words.reportTitle}
        value={document.title}
        onChange={(title) => set({ title }, 'title')}
      />
      <TextField
        label={words.description}
        value={document.description}
        rows={2}
        maxLength={400}
        onChange={(description) => set({ description }, 'description')}
      />
      <PeriodField
        value={document.period}
        mayFollow={false}
        onChange={(period) => {
          if (period !== null) set({ period });
        }}
      />
      <CompareField
        value={document.compare}
        mayFollow={false}
        onChange={(compare) => set({ compare: compare ?? [] })}
      />
      <Select
        label={words.cadence}
        value={document.cadence}
        allowDeselect={false}
        data={CADENCES.map((value) => ({ value, label: cadenceName(common, value) }))}
        onChange={(next) => {
          const cadence = CADENCES.find((each) => each === next);
          if (cadence !== undefined) set({ cadence: cadence as Document['cadence'] });
        }}
      />
      <FilterFields filters={document.filters} onChange={(filters) => set({ filters })} />
      <TextField
        label={words.pageTitle}
        value={page.title}
        onChange={(title) =>
          change(
            (before) => withPage(before, page.id, (each) => ({ ...each, title })),
            `title of ${page.id}`,
          )
        }
      />
    </div>
  );
}
