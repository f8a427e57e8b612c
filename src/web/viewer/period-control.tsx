import { Button, Popover } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCalendar, IconChevronDown } from '@tabler/icons-react';
import type { Period } from '../../query/schema.ts';
import type { Frame } from '../../report/schema.ts';
import type { Choice } from '../reading/choice.ts';
import { PRESETS } from '../reading/period-choices.ts';
import { useWords } from '../words/words.tsx';
import { CustomRange } from './custom-range.tsx';
import css from './controls.module.css';
import { MonthPicker } from './month-picker.tsx';

type Props = { frame: Frame; choice: Choice; onChange: (period: Period | null) => void };

/** Which period: a usual one, a month, or days of one's own. */
export function PeriodControl({ frame, choice, onChange }: Props) {
  const words = useWords();
  const [isOpen, { toggle, close }] = useDisclosure(false);
  const choose = (period: Period | null): void => {
    onChange(period);
    close();
  };
  return (
    <Popover
      opened={isOpen}
      onChange={(next) => (next ? toggle() : close())}
      position="bottom-start"
      shadow="lg"
      radius="lg"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Button
          variant="default"
          className={css['control'] ?? ''}
          leftSection={<IconCalendar size={17} stroke={1.6} />}
          rightSection={<IconChevronDown size={14} stroke={2} />}
          aria-label={`${words.period}: ${frame.periodText}`}
          onClick={toggle}
        >
          {frame.periodText}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={css['periodPanel']} aria-label={words.period}>
        <div className={css['presets']}>
          <Preset
            label={words.periodReport}
            isOn={choice.period === null}
            onClick={() => choose(null)}
          />
          {PRESETS.map(({ period, word }) => (
            <Preset
              key={period}
              label={words[word]}
              isOn={choice.period === period}
              onClick={() => choose(period)}
            />
          ))}
        </div>
        <div className={css['periodRight']}>
          <MonthPicker shown={frame.period} chosen={choice.period} onChoose={choose} />
          <CustomRange shown={frame.period} onChoose={choose} />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

function Preset({ label, isOn, onClick }: { label: string; isOn: boolean; onClick: () => void }) {
  return (
    <button type="button" className={css['preset']} aria-pressed={isOn} onClick={onClick}>
      {label}
    </button>
  );
}
