import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { completionsOf } from './completions.ts';
import { useMappingWords } from './words/use-mapping-words.ts';

type Props = {
  label: string;
  value: string;
  columns: readonly string[];
  functions: readonly string[];
  isWrong: boolean;
  onChange: (value: string) => void;
};

/** A formula, with the columns and functions that the word at its end may become. */
export function FormulaInput({ label, value, columns, functions, isWrong, onChange }: Props) {
  const words = useMappingWords();
  const combobox = useCombobox();
  const offered = completionsOf(value, columns, functions);
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(chosen) => {
        const found = offered.find(({ name }) => name === chosen);
        if (found !== undefined) onChange(found.text);
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target>
        <TextInput
          size="sm"
          aria-label={label}
          placeholder={words.formulaHint}
          value={value}
          error={isWrong}
          spellCheck={false}
          onChange={(event) => {
            onChange(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={offered.length === 0}>
        <Combobox.Options aria-label={label}>
          {offered.map(({ name }) => (
            <Combobox.Option key={name} value={name}>
              {name}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
