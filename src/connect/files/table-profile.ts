import type { Problem } from '../../base/problem.ts';
import { connectProblems } from '../problems.ts';
import type { Field } from '../schema.ts';
import { FORM } from './cell-form.ts';
import { addValue, countForms, newProfile } from './column-profile.ts';
import type { ColumnProfile, Value } from './column-profile.ts';
import { habitsOf, typeOfColumn } from './column-type.ts';
import type { ColumnType } from './column-type.ts';
import type { DetectedField } from './detected.ts';
import { proposeKey } from './propose-key.ts';
import type { KeyProposal } from './propose-key.ts';

/** Records shown to a person, and cells kept to look for keys of several columns. */
const PREVIEW = 20;
const KEPT_CELLS = 200_000;

/** All that is learned from the records of one table. */
export class TableProfile {
  readonly names: readonly string[];
  readonly columns: ColumnProfile[];
  readonly preview: string[][] = [];
  rows = 0;
  #early: string[][] = [];
  #uneven = { count: 0, first: 0 };

  constructor(names: readonly string[]) {
    this.names = names;
    this.columns = names.map(newProfile);
  }

  /** Takes the values of one record, one for each column. */
  add(row: number, values: readonly Value[]): void {
    this.rows += 1;
    const isEarly = this.rows * this.names.length <= KEPT_CELLS;
    if (isEarly || this.preview.length < PREVIEW)
      this.#keep(
        values.map(({ text }) => text),
        isEarly,
      );
    for (let index = 0; index < this.columns.length; index += 1) {
      const [column, value] = [this.columns[index], values[index]];
      if (column !== undefined && value !== undefined) addValue(column, value, row);
    }
  }

  /** Takes note of a record whose cells do not fit the columns. */
  addUneven(row: number): void {
    if (this.#uneven.count === 0) this.#uneven.first = row;
    this.#uneven.count += 1;
  }

  /** The columns with the types that their values have. `delimiter` is null for a sheet. */
  describe(delimiter: string | null): {
    fields: DetectedField[];
    key: KeyProposal;
    problems: Problem[];
  } {
    const habits = habitsOf(this.columns, delimiter);
    const types = this.columns.map((column, index) =>
      typeOfColumn(this.names[index] ?? '', column, habits),
    );
    const fields = types.map((type, index) => this.#field(type, index));
    const key = proposeKey({
      fields: fields.map(({ field }) => field),
      columns: this.columns,
      early: this.#early,
      rows: this.rows,
    });
    return {
      fields,
      key,
      problems: [...this.#unevenProblems(), ...types.flatMap((type) => type.problems)],
    };
  }

  #keep(texts: string[], isEarly: boolean): void {
    if (this.preview.length < PREVIEW) this.preview.push(texts);
    if (isEarly) this.#early.push(texts);
  }

  #field(type: ColumnType, index: number): DetectedField {
    const column = this.columns[index] ?? newProfile();
    const format =
      type.decimal === null && type.date === null
        ? null
        : { decimal: type.decimal, date: type.date };
    const field: Field = { name: this.names[index] ?? '', type: type.type, format };
    const empty = countForms(
      column,
      (form) => (form & (type.type === 'text' ? FORM.emptyText : FORM.empty)) !== 0,
    );
    return { field, samples: column.samples, empty, ambiguous: type.isAmbiguous };
  }

  #unevenProblems(): Problem[] {
    const { count, first } = this.#uneven;
    if (count === 0) return [];
    return [
      connectProblems.make(
        'rows_uneven',
        { rows: count, first, width: this.names.length },
        { row: first },
      ),
    ];
  }
}
