import { MultiSelect, Select, Slider, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Block } from '../../../report/schema.ts';
import { kpisQuery } from '../../api/queries.ts';
import { useLocale } from '../../words/words.tsx';
import { COLUMNS, LEAST_COLUMNS, withWidth } from '../change/blocks.ts';
import css from '../editor.module.css';
import type { EditorWords } from '../words/en.ts';
import { useEditorWords } from '../words/use-editor-words.ts';
import { ColumnFields } from './column-fields.tsx';
import { OneKpiSelect } from './one-kpi-select.tsx';
import type { BlockPatch } from './use-block-patch.ts';

type Props = { block: Block; patch: BlockPatch['patch'] };

/** How a block looks: what all kinds have, then what its own kind has. */
export function LookFields({ block, patch }: Props) {
  const words = useEditorWords();
  const missing = typeof block.missing === 'string' ? block.missing : 'substitute';
  return (
    <div className={css['fields']}>
      <div>
        <span className={css['label']}>{words.width}</span>
        <Slider
          min={LEAST_COLUMNS}
          max={COLUMNS}
          step={1}
          value={block.width}
          thumbLabel={words.width}
          marks={[3, 4, 6, 8, 12].map((value) => ({ value }))}
          onChange={(width) => patch((before) => withWidth(before, width), 'width')}
        />
      </div>
      <KindFields block={block} patch={patch} />
      <Select
        label={words.missingRule}
        value={missing}
        allowDeselect={false}
        data={[
          { value: 'note', label: words.missingNote },
          { value: 'hide', label: words.missingHide },
          { value: 'badge', label: words.missingBadge },
          ...(missing === 'substitute' ? [{ value: 'substitute', label: '…' }] : []),
        ]}
        onChange={(next) => {
          if (next === 'note' || next === 'hide' || next === 'badge')
            patch((before) => ({ ...before, missing: next }));
        }}
      />
    </div>
  );
}

/** The fields of one kind; kinds without any of their own have none. */
function KindFields({ block, patch }: Props) {
  const words = useEditorWords();
  const kpis = block.query?.kpis ?? [];
  switch (block.kind) {
    case 'number_strip':
      return <Flag block={block} field="sparkline" label={words.sparkline} patch={patch} />;
    case 'bar':
      return (
        <>
          {(['stacked', 'horizontal', 'cumulative'] as const).map((field) => (
            <Flag key={field} block={block} field={field} label={words[field]} patch={patch} />
          ))}
        </>
      );
    case 'combo':
      return <LinesField block={block} patch={patch} />;
    case 'scatter':
      return (
        <>
          {(['x', 'y', 'size'] as const).map((field) => (
            <OneKpiSelect
              key={field}
              label={words[AXES[field]]}
              kpis={kpis}
              value={block[field]}
              none={field === 'size' ? '–' : null}
              onChange={(kpi) => patch((before) => ({ ...before, [field]: kpi }) as Block)}
            />
          ))}
        </>
      );
    case 'list':
      return (
        <OneKpiSelect
          label={words.primaryKpi}
          kpis={kpis}
          value={block.primary}
          onChange={(kpi) => patch((before) => ({ ...before, primary: kpi }) as Block)}
        />
      );
    case 'table':
      return <ColumnFields block={block} patch={patch} />;
    default:
      return null;
  }
}

const AXES = {
  x: 'xAxis',
  y: 'yAxis',
  size: 'pointSize',
} as const satisfies Record<string, keyof EditorWords>;

type FlagProps = Props & { field: string; label: string };

/** A yes or no of the block's kind. */
function Flag({ block, field, label, patch }: FlagProps) {
  const value = (block as unknown as Record<string, unknown>)[field];
  return (
    <Switch
      label={label}
      checked={value === true}
      onChange={(event) => {
        const checked = event.currentTarget.checked;
        patch((before) => ({ ...before, [field]: checked }));
      }}
    />
  );
}

function LinesField({
  block,
  patch,
}: { block: Extract<Block, { kind: 'combo' }> } & Pick<Props, 'patch'>) {
  const words = useEditorWords();
  const { data = [] } = useQuery(kpisQuery(useLocale()));
  return (
    <MultiSelect
      label={words.asLines}
      value={block.lines}
      hidePickedOptions
      data={block.query.kpis.map((kpi) => ({
        value: kpi,
        label: data.find((card) => card.id === kpi)?.name ?? kpi,
      }))}
      onChange={(lines) => {
        if (lines.length > 0) patch((before) => ({ ...before, lines }) as Block);
      }}
    />
  );
}
