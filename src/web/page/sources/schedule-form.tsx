import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import type { SourceView } from '../../../serve/schema.ts';
import { useWords } from '../../words/words.tsx';
import { saveSchedule } from './source-queries.ts';
import css from './sources.module.css';
import { useSchedule } from './use-schedule.ts';
import { useSourceAction } from './use-source-action.ts';

/** When a source is read by itself. */
export function ScheduleForm({ source }: { source: SourceView }) {
  const words = useWords();
  const form = useSchedule(source.schedule);
  const { run, isRunning } = useSourceAction(() => saveSchedule(source.id, form.schedule));
  return (
    <form
      className={css['panel']}
      aria-label={words.schedule}
      onSubmit={(event) => {
        event.preventDefault();
        run(undefined);
      }}
    >
      <h2>{words.schedule}</h2>
      <div className={css['row']}>
        <Select
          label={words.scheduleWhen}
          allowDeselect={false}
          data={[
            { value: 'none', label: words.scheduleNone },
            { value: 'hourly', label: words.scheduleKindHourly },
            { value: 'daily', label: words.scheduleKindDaily },
            { value: 'cron', label: words.scheduleKindCron },
          ]}
          value={form.kind}
          onChange={(kind) => form.setKind(kind ?? 'none')}
        />
        {form.kind === 'hourly' ? (
          <NumberInput
            label={words.scheduleMinute}
            min={0}
            max={59}
            clampBehavior="strict"
            allowDecimal={false}
            value={form.minute}
            onChange={(minute) => form.setMinute(Number(minute))}
          />
        ) : null}
        {form.kind === 'daily' ? (
          <TextInput
            type="time"
            label={words.scheduleTime}
            value={form.at}
            onChange={(event) => form.setAt(event.currentTarget.value)}
          />
        ) : null}
        {form.kind === 'cron' ? (
          <TextInput
            label={words.scheduleCronLabel}
            description={words.scheduleCronHint}
            value={form.cron}
            onChange={(event) => form.setCron(event.currentTarget.value)}
          />
        ) : null}
        {form.kind === 'daily' || form.kind === 'cron' ? (
          <TextInput
            label={words.scheduleZone}
            value={form.zone}
            onChange={(event) => form.setZone(event.currentTarget.value)}
          />
        ) : null}
      </div>
      <div className={css['cardFoot']}>
        <Button type="submit" variant="default" loading={isRunning}>
          {words.scheduleSave}
        </Button>
      </div>
    </form>
  );
}
